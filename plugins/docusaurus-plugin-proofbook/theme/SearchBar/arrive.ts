/** How many frames a page may take to show its content. */
const MOST_FRAMES = 120

/** Moves the focus to the heading that an address names, once it is there: reading goes on where the search led. */
export function focusTarget(url: string): void {
  const {pathname, hash} = new URL(url, location.origin)
  let frames = 0
  const look = () => {
    frames += 1
    const target =
      location.pathname === pathname ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
    if (target) focus(target)
    else if (hash !== '' && frames < MOST_FRAMES) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function focus(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({preventScroll: true})
  target.scrollIntoView()
}
