/** A count with a comma after each three digits. `toLocaleString` loads the locale first, which readers wait for. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
