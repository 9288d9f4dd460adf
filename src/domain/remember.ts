/**
 * The function, which looks up each text once: for what is asked all the time of few texts.
 * @param textsMax how many are remembered; the bound is for who makes them up
 */
export function remembered<Found>(
  find: (text: string) => Found,
  textsMax: number,
): (text: string) => Found {
  const found = new Map<string, Found>();
  return (text) => {
    if (found.has(text)) return found.get(text)!;
    const one = find(text);
    if (found.size < textsMax) found.set(text, one);
    return one;
  };
}
