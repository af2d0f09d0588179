import { createMasking, type Masking, withoutPasswords } from '@claimwire/configuration';
import Table from 'cli-table3';
import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import wrapAnsi from 'wrap-ansi';
import { printable } from './printable.ts';

/** Where text goes: the part of a Node stream that is needed. */
export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
}

/** What a command says, to people or to machines. */
export interface Output {
  /** One JSON object a line instead of text for people. */
  readonly json: boolean;
  readonly colors: Colors;
  /** Width of the terminal, or of a page where there is none. */
  readonly columns: number;
  /** One result: a JSON line, or what people read. */
  result(record: object, people: () => string): void;
  /** Results as one table; for machines, one JSON line a row. */
  table<Row>(rows: readonly Row[], record: (row: Row) => object, columns: readonly Column<Row>[]): void;
  /** A line for people only. */
  say(line: string): void;
  /** A failure, one line on the error stream: `Cannot <do what> "<thing>": <why>`. */
  problem(line: string): void;
  /** What is being done just now: on a terminal only, gone with the next line. */
  progress(line: string): void;
  /** Takes the last progress away. */
  end(): void;
  /** Values, by name, that are never to be printed. */
  hide: Masking['hide'];
}

const CLEAR_LINE = '\r\u001b[2K';

/** `color`: the user has not asked to do without; colours appear on a terminal only. */
export function createOutput(
  stdout: TextSink,
  stderr: TextSink,
  options: { readonly json: boolean; readonly color: boolean },
): Output {
  const colors = pc.createColors(options.color && stdout.isTTY === true);
  const showsProgress = stderr.isTTY === true && !options.json;
  const { hide, mask } = createMasking();
  let hasProgress = false;
  const clear = () => {
    if (hasProgress) stderr.write(CLEAR_LINE);
    hasProgress = false;
  };
  const print = (text: string) => {
    clear();
    stdout.write(`${mask(text)}\n`);
  };
  return {
    json: options.json,
    colors,
    columns: stdout.columns ?? 100,
    result: (record, people) => print(options.json ? JSON.stringify(record) : printable(people())),
    table(rows, record, columns) {
      if (options.json) for (const row of rows) print(JSON.stringify(record(row)));
      else if (rows.length > 0) {
        // Before the text is wrapped: a secret in two lines would be one still.
        const shown = columns.map(({ head, cell }) => ({
          head,
          cell: (row: (typeof rows)[number]) => withoutPasswords(mask(cell(row))),
        }));
        print(tableText(rows, shown, colors, stdout));
      }
    },
    say(line) {
      if (!options.json) print(printable(line));
    },
    problem(line) {
      clear();
      stderr.write(`claimwire: ${printable(withoutPasswords(mask(line)))}\n`);
    },
    progress(line) {
      if (!showsProgress) return;
      const width = (stderr.columns ?? 80) - 1;
      stderr.write(`${CLEAR_LINE}${printable(withoutPasswords(mask(line))).slice(0, width)}`);
      hasProgress = true;
    },
    end: clear,
    hide,
  };
}

function tableText<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  colors: Colors,
  stdout: TextSink,
): string {
  const widths = stdout.isTTY === true ? fittingWidths(rows, columns, stdout.columns ?? 80) : undefined;
  const table = new Table({
    head: columns.map((column) => colors.bold(column.head)),
    chars: BARE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  });
  // Wrapped here: the table would cut words that are longer than a column, such as links and ids.
  const fit = (text: string, width: number | undefined) =>
    width === undefined ? text : wrapAnsi(text, width - 2, { hard: true });
  for (const row of rows) {
    table.push(columns.map((column, i) => fit(printable(column.cell(row)), widths?.[i])));
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** No frame: columns side by side, so that the text can be cut and searched with other tools. */
const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** Every column as wide as its content; the widest gives way until the row fits the terminal. */
function fittingWidths<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  available: number,
): number[] {
  const widths = columns.map(
    (column) => 2 + Math.max(column.head.length, ...rows.map((row) => longestLine(column.cell(row)))),
  );
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  for (let excess = total() - available; excess > 0; excess = total() - available) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    if (width <= 16) break;
    widths[widest] = Math.max(16, width - excess);
  }
  return widths;
}

const longestLine = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
