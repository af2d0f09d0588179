import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * The command line of a measuring program. `--help` prints `usage` and ends with 0; what is no option of it ends with 2
 * and one line.
 */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`Cannot measure: ${error.message}`);
    process.exit(2);
  }
}
