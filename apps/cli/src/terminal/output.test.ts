import { expect, test } from 'vitest';
import { createOutput, type TextSink } from './output.ts';

function sink(terminal: Partial<TextSink> = {}): TextSink & { text: string } {
  return {
    text: '',
    ...terminal,
    write(text: string) {
      this.text += text;
    },
  };
}

const rows = [
  { name: 'one', note: 'x'.repeat(60) },
  { name: 'two', note: 'y\u001b[2J' },
];
const columns = [
  { head: 'Name', cell: (row: (typeof rows)[number]) => row.name },
  { head: 'Note', cell: (row: (typeof rows)[number]) => row.note },
];

test('createOutput() prints results for machines as JSON lines and says nothing else to them', () => {
  const out = sink();
  const output = createOutput(out, sink(), { json: true, color: true });
  output.say('hello');
  output.result({ a: 'line\nbreak' }, () => 'for people');
  output.table(rows, ({ name }) => ({ name }), columns);
  expect(out.text).toBe('{"a":"line\\nbreak"}\n{"name":"one"}\n{"name":"two"}\n');
});

test('createOutput() prints tables without frame and without what could move the cursor', () => {
  const out = sink();
  createOutput(out, sink(), { json: false, color: true }).table(rows, (row) => row, columns);
  expect(out.text).toBe(`Name  Note\none   ${'x'.repeat(60)}\ntwo   y[2J\n`);
});

test('createOutput() fits a table into the terminal', () => {
  const out = sink({ isTTY: true, columns: 40 });
  createOutput(out, sink(), { json: false, color: false }).table(rows, (row) => row, columns);
  for (const line of out.text.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  expect(out.text.replaceAll(/\s/g, '')).toContain('x'.repeat(60));
});

test('createOutput() colours on a terminal only, and never against the wish of the user', () => {
  const bold = (isTTY: boolean, color: boolean) =>
    createOutput(sink({ isTTY }), sink(), { json: false, color }).colors.bold('a') !== 'a';
  expect([bold(true, true), bold(false, true), bold(true, false)]).toEqual([true, false, false]);
});

test('createOutput() shows progress on a terminal only, and clears it before the next line', () => {
  const [pipe, terminal] = [sink(), sink({ isTTY: true, columns: 20 })];
  createOutput(sink(), pipe, { json: false, color: false }).progress('working');
  expect(pipe.text).toBe('');
  const output = createOutput(sink(), terminal, { json: false, color: false });
  output.progress('working on something long');
  output.problem('Cannot go on');
  output.end();
  expect(terminal.text).toBe('\r\u001b[2Kworking on somethin\r\u001b[2Kclaimwire: Cannot go on\n');
});
