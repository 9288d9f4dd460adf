import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';

let api: Api;
let script: string;

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
  const { bytes } = await ask('/en/explore');
  script = /src="(\/page\/explore[^"]+)"/.exec(bytes.toString())![1]!;
}, 120_000);
afterAll(async () => {
  await api?.stop();
});

/** As the bytes come over the network: `fetch` would unpack them. */
function ask(path: string, acceptEncoding?: string) {
  return new Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    const headers = acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding };
    get(`${api.url}${path}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(parts) }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

const addresses = {
  'a view': () => '/kk/collections',
  'a widget': () => '/kk/embed/collections/kazakhstan-ccpr-2016/charts/trend',
  'a script': () => script,
};

describe.each(Object.entries(addresses))('%s', (_what, address) => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['GZIP;q=0.5, br;q=0', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ] as const)('comes for %s as %s', async (accepted, coding, unpack) => {
    const plain = await ask(address());
    const packed = await ask(address(), accepted);
    expect(packed.headers['content-encoding']).toBe(coding);
    expect(packed.headers.vary).toBe('Accept-Encoding');
    expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length * 0.6);
    expect(Number(packed.headers['content-length'])).toBe(packed.bytes.length);
  });

  test.each([undefined, '', 'identity', 'br;q=0, gzip;q=0', 'deflate', 'br;q=none'])(
    'comes as it is for %s',
    async (accepted) => {
      const { headers } = await ask(address(), accepted);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers.vary).toBe('Accept-Encoding');
    },
  );
});
