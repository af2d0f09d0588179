// Loaded into the real program with `--import`: ends it by SIGKILL at one of its commits, or counts them.
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** `12 before`: killed when commit 12 is asked for. `12 after`: killed as soon as it is on the disk. */
const [at, moment] = (process.env.KILL_AT_COMMIT ?? '').split(' ');
const countTo = process.env.COUNT_COMMITS_TO;

let commits = 0;
const exec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  if (sql !== 'COMMIT') {
    exec.call(this, sql);
    return;
  }
  commits += 1;
  const isDue = String(commits) === at;
  if (isDue && moment === 'before') process.kill(process.pid, 'SIGKILL');
  exec.call(this, sql);
  if (isDue) process.kill(process.pid, 'SIGKILL');
};

if (countTo !== undefined) process.on('exit', () => writeFileSync(countTo, String(commits)));
