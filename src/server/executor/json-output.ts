/** Texts up to this length are mostly ids, keys and days, which a loop writes faster than a call out of JavaScript. */
const shortMax = 64;
/** What is kept from one answer for the next. */
const keptBytesMax = 1024 * 1024;

const quote = 0x22;
const backslash = 0x5c;
/** What JSON writes as an escape. Half a surrogate pair is one such, and who looks for halves finds pairs too. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Bytes of JSON as they are written, one answer after another into the same memory. */
export class JsonOutput {
  #bytes = Buffer.allocUnsafeSlow(256 * 1024);
  #at = 0;

  /** Begins anew; what was not taken is forgotten. */
  begin(): void {
    this.#at = 0;
    if (this.#bytes.length > keptBytesMax) this.#bytes = Buffer.allocUnsafeSlow(keptBytesMax);
  }

  /** What was written since the beginning, in memory of its own. */
  take(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#at));
  }

  /** Writes bytes of JSON as they are. */
  raw(json: Uint8Array): void {
    this.#reserve(json.length);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < json.length; index += 1) bytes[at++] = json[index]!;
    this.#at = at;
  }

  /** Writes one character of ASCII as it is. */
  byte(code: number): void {
    this.#reserve(1);
    this.#bytes[this.#at++] = code;
  }

  /** Writes a text of JSON as it is. */
  json(text: string): void {
    // A unit of UTF-16 takes three bytes at most.
    this.#reserve(text.length * 3);
    this.#at += this.#bytes.write(text, this.#at);
  }

  /** Writes a text in quotes. */
  text(text: string): void {
    if (text.length <= shortMax && this.#shortAscii(text)) return;
    if (escaped.test(text)) {
      this.json(JSON.stringify(text));
    } else {
      this.byte(quote);
      this.json(text);
      this.byte(quote);
    }
  }

  /** Writes a short text, unless a character in it is not of ASCII or needs an escape: then nothing is written. */
  #shortAscii(text: string): boolean {
    this.#reserve(shortMax + 2);
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = quote;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x20 || code > 0x7e || code === quote || code === backslash) return false;
      bytes[at++] = code;
    }
    bytes[at++] = quote;
    this.#at = at;
    return true;
  }

  #reserve(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + count));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
