/** How a client reaches an emulator: what no emulator looks at, the SDK does not work without. */
export const emulated = (port: number) => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
});
