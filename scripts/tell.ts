/** Says what has happened, with the seconds since this process began to tell. */
export function startTelling(): (text: string) => void {
  const startedAt = performance.now();
  return (text) => console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}
