/** Path below the site's base of the frame in which diagrams are drawn. */
export const DIAGRAM_FRAME = 'diagrams/frame.html'
