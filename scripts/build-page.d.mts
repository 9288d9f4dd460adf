/** Builds the public page into the folder. */
export function buildPage(folder?: string): Promise<void>;
