/** The one function that tests of components need; React's own package brings no types. */
declare module 'react-dom/server' {
  export function renderToStaticMarkup(node: import('react').ReactNode): string
}
