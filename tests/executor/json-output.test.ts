import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JsonOutput } from '../../src/server/executor/json-output.js';

function written(write: (output: JsonOutput) => void): string {
  const output = new JsonOutput();
  output.begin();
  write(output);
  return output.take().toString();
}

it('writes any text as JSON.stringify does', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    // Units by themselves: halves of surrogate pairs too.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 })
      .map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 20 }), (all) => {
      expect(written((output) => all.forEach((text) => output.text(text)))).toBe(
        all.map((text) => JSON.stringify(text)).join(''),
      );
    }),
    { numRuns: 2_000 },
  );
});

it.each([...Array(0x100).keys(), 0x2028, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff])(
  'writes a text with the character %i, short or long',
  (code) => {
    const character = String.fromCharCode(code);
    for (const text of [character, `a${character}`, 'long '.repeat(20) + character]) {
      expect(written((output) => output.text(text))).toBe(JSON.stringify(text));
    }
  },
);

it('grows with what is written, wherever it is full', () => {
  for (const size of [262_080, 262_143, 262_144, 262_145, 600_000, 3_000_000]) {
    const long = 'x'.repeat(size);
    const text = written((output) => {
      output.json(long);
      output.byte(0x5b);
      output.raw(Buffer.from('null,'));
      output.text('short');
      output.json(',1');
      output.text('длинно'.repeat(50_000));
    });
    expect(text).toBe(`${long}[null,"short",1"${'длинно'.repeat(50_000)}"`);
  }
});

it('leaves alone what was taken, and forgets what was not', () => {
  const output = new JsonOutput();
  output.begin();
  output.json('first');
  const first = output.take();
  output.begin();
  output.json('x'.repeat(5_000_000));
  output.begin();
  output.json('second');
  expect(output.take().toString()).toBe('second');
  expect(first.toString()).toBe('first');
});
