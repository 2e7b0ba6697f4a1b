/**
 * Draws diagrams for the page that holds this frame. What they say was written by anyone: the frame has no origin and loads
 * nothing, and the page shows what comes back as an image, in which nothing runs.
 */
const SETTINGS = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  // Plain text of the drawing: HTML in it would be read again, by other rules, in an image.
  htmlLabels: false,
  fontFamily: 'system-ui, sans-serif',
}

let count = 0

addEventListener('message', async ({data, ports: [port]}) => {
  try {
    port.postMessage(await draw(data))
  } catch (error) {
    port.postMessage({fault: error instanceof Error ? error.message : String(error)})
  }
})

async function draw({text, theme}) {
  const {mermaid} = globalThis
  mermaid.initialize({...SETTINGS, theme})
  const {svg} = await mermaid.render(`diagram-${++count}`, text)
  const picture = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg')
  const {width, height} = picture.viewBox.baseVal
  // An image has the size of its picture, not that of what holds it.
  picture.removeAttribute('style')
  picture.setAttribute('width', width)
  picture.setAttribute('height', height)
  const title = picture.querySelector(':scope > title')?.textContent ?? ''
  return {svg: new XMLSerializer().serializeToString(picture), title}
}
