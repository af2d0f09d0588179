#!/usr/bin/env node
// Starts on Node 20 and newer. claimwire itself needs Node 24 (TypeScript as it is, SQLite): an older Node hands over
// to the one that the workspace carries as a dependency.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const HANDED_OVER = 'CLAIMWIRE_HANDED_OVER';

const isOld = Number.parseInt(process.versions.node, 10) < NEEDED;

if (!isOld) {
  module.enableCompileCache();
  endWithWhoeverStartedUs();
  const { main } = await import('../src/main.ts');
  await main();
} else if (process.env[HANDED_OVER] !== undefined) {
  refuse(`the Node of this workspace is ${process.versions.node}; run npm ci again`);
} else {
  handOver();
}

/** Runs this file again with the workspace's Node and becomes its shadow: same streams, same signals, same end. */
function handOver() {
  const node = workspaceNode();
  if (node === undefined) {
    refuse(
      `it needs Node ${NEEDED}, this is ${process.versions.node}; run npm ci, or start it with a newer Node`,
    );
    return;
  }
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    // The fourth stream carries no messages: when this process dies, however suddenly, it closes and the child ends too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [HANDED_OVER]: '1' },
  });
  const passOn = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
  for (const signal of signals) process.on(signal, passOn);
  child.on('error', (error) => refuse(`"${node}" does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    for (const each of signals) process.off(each, passOn);
    if (signal === null) process.exitCode = code ?? 1;
    else endBy(signal);
  });
}

/** Ends as the child did, so that a shell sees the signal; the code is what it would say if the signal came to nothing. */
function endBy(signal) {
  process.exitCode = 128 + (constants.signals[signal] ?? 0);
  process.kill(process.pid, signal);
}

function workspaceNode() {
  try {
    const home = dirname(module.createRequire(import.meta.url).resolve('node/package.json'));
    const node = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined; // not installed
  }
}

function endWithWhoeverStartedUs() {
  if (process.env[HANDED_OVER] === undefined) return;
  delete process.env[HANDED_OVER];
  // SIGKILL on the starter is SIGKILL on the work: an orphan would go on and hold the data folder.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}

function refuse(why) {
  process.stderr.write(`claimwire: Cannot start: ${why}\n`);
  process.exitCode = 2;
}
