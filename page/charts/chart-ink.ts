/** The colours of a chart beside those of the statuses; the page puts its own in their place. */
export const chartInk = { text: '#44505c', line: '#c9d0d6', ground: '#fffffe' } as const;
