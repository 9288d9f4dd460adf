/**
 * Whether the text is a decimal number that is kept digit for digit: at most 18 digits before the point and 12 behind
 * it, no exponent, no leading zero, no minus before zero. A JavaScript number would lose digits.
 */
export function isDecimal(text: string): boolean {
  return /^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/.test(text);
}
