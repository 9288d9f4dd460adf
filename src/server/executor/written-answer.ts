import type { FormattedExecutionResult } from 'graphql';

/**
 * The data of an answer that is written already, together with the answer around it. It goes through Apollo in the
 * place of the data. Where somebody looks into it, it is read back.
 */
export class WrittenAnswer {
  /** @param bytes the whole answer as it is sent */
  constructor(readonly bytes: Buffer) {}

  toJSON(): unknown {
    return (JSON.parse(this.bytes.toString()) as { data: unknown }).data;
  }
}

const answers = new WeakMap<object, WrittenAnswer>();

/** Leaves the answer for whoever answers the request. */
export function leaveAnswer(http: object, answer: WrittenAnswer): void {
  answers.set(http, answer);
}

/** Writes an answer as it is sent: nothing, where it is written already and lies ready by its request. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  const { data, errors, extensions } = answer;
  if (data instanceof WrittenAnswer && !errors && !extensions) return '';
  return JSON.stringify(answer) + '\n';
}

/**
 * What is to be sent: the text, or where that is nothing, the answer that was left by the request. Only a success is
 * bytes.
 */
export function bodyOf(http: object, text: string): string | Buffer {
  return text === '' ? answers.get(http)!.bytes : text;
}
