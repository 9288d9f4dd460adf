import type { FormattedExecutionResult } from 'graphql';

/** The data of an answer that is JSON text already. Where somebody looks into it, it is read back. */
export class WrittenData {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Writes an answer as it is sent; written data is passed on as it is. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  const { data, errors, extensions } = answer;
  if (data instanceof WrittenData && !errors && !extensions) return `{"data":${data.text}}\n`;
  return JSON.stringify(answer) + '\n';
}
