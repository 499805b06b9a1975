import type { Point } from '../layout/geometry.ts';

/** More than this is not drawn along: the frame that holds it is. */
const MOST = 80;

/** Likenesses of boxes that follow the pointer while the boxes themselves wait, faded, where they are. */
export interface Ghost {
  moveBy(by: Point): void;
  remove(): void;
}

/** Makes ghosts of those of the nodes that are drawn, in the canvas's own scale. */
export function ghostOf(root: HTMLElement, nodes: Iterable<string>): Ghost {
  const layer = document.createElement('div');
  layer.className = 'cv-ghosts';
  const faded: HTMLElement[] = [];
  for (const id of nodes) {
    if (faded.length >= MOST) break;
    const element = root.querySelector<HTMLElement>(
      `.react-flow__node[data-id="${CSS.escape(id)}"]`,
    );
    if (!element) continue;
    const likeness = element.cloneNode(true) as HTMLElement;
    for (const attribute of ['data-id', 'data-testid', 'id', 'tabindex', 'role', 'aria-label'])
      likeness.removeAttribute(attribute);
    layer.append(likeness);
    faded.push(element);
    element.dataset.moving = '';
  }
  layer.setAttribute('aria-hidden', 'true');
  root.querySelector('.react-flow__viewport')?.append(layer);

  return {
    moveBy: ({ x, y }) => {
      layer.style.transform = `translate(${x}px, ${y}px)`;
    },
    remove: () => {
      layer.remove();
      for (const element of faded) delete element.dataset.moving;
    },
  };
}
