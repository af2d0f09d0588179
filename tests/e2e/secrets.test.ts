// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are the configuration's own.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

const PASSWORD = 'pa55 "word/';
const TOKEN = 'tok-1234567';
const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

const FEED = `<rss version="2.0"><channel>
<item><title>One</title><link>https://one.example/a</link><pubDate>Tue, 06 May 2025 09:00:00 GMT</pubDate><description>The bridge at Corran was closed on Monday.</description></item>
<item><title>Two</title><link>https://two.example/b</link><pubDate>Tue, 06 May 2025 13:00:00 GMT</pubDate><description>The bridge at Corran was not closed on Monday, the county council said.</description></item>
</channel></rss>`;

test('no command prints what came from the environment', async () => {
  const cwd = folderForTest();
  const server = createServer((request, response) => {
    if (request.url?.includes('feed')) response.end(FEED);
    else response.writeHead(500).end(`no, not with ${TOKEN}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const yaml = `feeds:
  - url: "http://${host}/feed/\${TOKEN}"
  - url: "http://me:\${TOKEN}@${host}/down"
  - url: "http://me:written-here@${host}/away"
channels:
  - { id: hook, type: webhook, url: "http://${host}/\${TOKEN}", secret: "\${HOOK}" }
  - { id: mail, type: email, from: a@a.example, to: [b@b.example], smtp: { host: 127.0.0.1, port: 9, user: u, password: "\${PASSWORD}" } }
network: { allowPrivate: true }
alerts: { minConfidence: 0.4 }
`;
  writeFileSync(join(cwd, 'claimwire.yaml'), yaml);
  const env = { TOKEN, PASSWORD, HOOK: SECRET };
  const commands = ['poll --all', 'poll --all', 'feeds list', 'feeds export', 'alerts', 'claims', 'articles'];
  for (const command of commands) {
    for (const json of [[], ['--json']]) {
      const { stdout, stderr } = await run([...command.split(' '), ...json], { cwd, env });
      for (const secret of [TOKEN, PASSWORD, JSON.stringify(PASSWORD).slice(1, -1), SECRET]) {
        expect(`${stdout}${stderr}`, command).not.toContain(secret);
      }
      // A password written into the file is shown where the file itself is, never in a message.
      expect(stderr).not.toContain('written-here');
    }
  }
  const listed = await run(['feeds', 'list', '--json'], { cwd, env });
  expect(listed.stdout).toContain(`"url":"http://${host}/feed/\${TOKEN}"`);
});
