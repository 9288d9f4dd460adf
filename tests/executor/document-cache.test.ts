import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { DocumentCache } from '../../src/server/executor/document-cache.js';

/** A document of so many characters. */
const ofLength = (length: number) => parse(`{ ${'x'.repeat(length - 4)} }`);

it('keeps documents by their keys', async () => {
  const cache = new DocumentCache(2, 1_000);
  const document = ofLength(10);
  await cache.set('a', document);
  expect(await cache.get('a')).toBe(document);
  expect(await cache.get('b')).toBeUndefined();
  expect(await cache.delete('a')).toBe(true);
  expect(await cache.get('a')).toBeUndefined();
});

it('lets the least recently used go when there are too many', async () => {
  const cache = new DocumentCache(2, 1_000);
  await cache.set('a', ofLength(10));
  await cache.set('b', ofLength(10));
  await cache.get('a');
  await cache.set('c', ofLength(10));
  expect(await cache.get('b')).toBeUndefined();
  expect(await cache.get('a')).toBeDefined();
  expect(cache.count).toBe(2);
});

it('lets go as many as it takes when they are too large', async () => {
  const cache = new DocumentCache(100, 100);
  for (const key of ['a', 'b', 'c']) await cache.set(key, ofLength(30));
  await cache.set('a', ofLength(40));
  expect(cache.count).toBe(3);
  await cache.set('d', ofLength(60));
  expect(await cache.get('b')).toBeUndefined();
  expect(await cache.get('c')).toBeUndefined();
  expect(await cache.get('a')).toBeDefined();
  await cache.set('e', ofLength(101));
  expect(await cache.get('e')).toBeUndefined();
  expect(cache.count).toBe(2);
});
