/** Waits until no other process holds the file, then holds it. @returns gives it back */
export function takeTurn(path: string): Promise<() => void>;
