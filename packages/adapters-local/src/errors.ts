/** What is wrong with a data folder. `missing`: nothing has been stored there yet, and it was opened for reading. */
export type DataProblem =
  | 'in-use'
  | 'missing'
  | 'no-access'
  | 'full'
  | 'damaged'
  | 'newer'
  | 'read-only'
  | 'busy'
  | 'broken';

/** A data folder that cannot be used. The message is one line for people; `problem` is for code. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly problem: DataProblem;

  constructor(problem: DataProblem, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.problem = problem;
  }
}

/** Primary result codes of SQLite, https://sqlite.org/rescode.html. */
const SQLITE: Readonly<Record<number, readonly [DataProblem, string]>> = {
  3: ['no-access', 'access is denied'],
  5: ['busy', 'another process keeps it locked'],
  8: ['read-only', 'it was opened for reading only, or the disk is read-only'],
  11: ['damaged', 'the file is damaged'],
  13: ['full', 'the disk is full'],
  14: ['no-access', 'a file cannot be opened or created there'],
  26: ['damaged', 'the file is damaged or is no database'],
};

const SYSTEM: Readonly<Record<string, readonly [DataProblem, string]>> = {
  EACCES: ['no-access', 'access is denied'],
  EPERM: ['no-access', 'access is denied'],
  EROFS: ['no-access', 'the disk is read-only'],
  ENOTDIR: ['no-access', 'a part of the path is a file, not a folder'],
  ENOENT: ['no-access', 'there is no such place'],
  EEXIST: ['no-access', 'a file is in the way'],
  ENOSPC: ['full', 'the disk is full'],
  EDQUOT: ['full', 'the disk quota is used up'],
  EFBIG: ['full', 'the file would grow past what the system allows'],
};

function cause(error: unknown): readonly [DataProblem, string] {
  if (!(error instanceof Error)) return ['broken', String(error)];
  if ('errcode' in error && typeof error.errcode === 'number') {
    // The low byte is the primary code; the rest tells its variety.
    return SQLITE[error.errcode & 0xff] ?? ['broken', error.message];
  }
  if ('code' in error && typeof error.code === 'string') {
    return SYSTEM[error.code] ?? ['broken', error.message];
  }
  return ['broken', error.message];
}

/** The error for people: `Cannot <what> "<path>": <why>`, with the original as its `cause`. */
export function toDataError(error: unknown, what: string, path: string): DataError {
  if (error instanceof DataError) return error;
  const [problem, why] = cause(error);
  return new DataError(problem, `Cannot ${what} "${path}": ${why}`, { cause: error });
}
