import type { CanvasEdge, CanvasModel, CanvasNode, DiffMark } from '../model/canvas-model.ts';

/** Two versions as one picture: the newer one, with what is gone still in its place, as ghosts. */
export interface Comparison {
  readonly model: CanvasModel;
  readonly nodes: ReadonlyMap<string, DiffMark>;
  /** From where a state stood to where it stands. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

/** Which of the states that both versions have say something else, or stand somewhere else. */
export interface Told {
  readonly changed: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
}

/** The id of the ghost that stands where a state was; ids of states hold no such sign. */
const ghostId = (id: string): string => `${id}~was`;

/** Lays the older version's picture over the newer one's: pure, and the same for the same two. */
export function compareModels(before: CanvasModel, after: CanvasModel, told: Told): Comparison {
  const marks = new Map<string, DiffMark>();
  for (const id of after.nodes.keys()) {
    if (!before.nodes.has(id)) marks.set(id, 'added');
    else if (told.moved.has(id)) marks.set(id, 'moved');
    else if (told.changed.has(id)) marks.set(id, 'changed');
  }
  const ghosts = ghostsOf(before, after, told);
  for (const [id, ghost] of ghosts) marks.set(ghost.id, ghost.id === id ? 'removed' : 'was');
  const nodes = withGhosts(before, after, ghosts);
  const edges = compareEdges(before, after, ghosts, nodes);
  const moves = [...told.moved].flatMap((id) => {
    const from = ghosts.get(id);
    return from && after.nodes.has(id) ? [{ from: from.id, to: id }] : [];
  });
  const roots = childrenWithGhosts(before.roots, after.roots, ghosts);
  return {
    model: { ...after, nodes, roots, edges },
    nodes: marks,
    moves,
  };
}

/** What to draw in the old places, by the id it had there: what is gone, and what stands elsewhere now. */
function ghostsOf(
  before: CanvasModel,
  after: CanvasModel,
  told: Told,
): ReadonlyMap<string, CanvasNode> {
  const ghosts = new Map<string, CanvasNode>();
  for (const node of before.nodes.values()) {
    const isGone = !after.nodes.has(node.id);
    const parent = node.parent === undefined ? undefined : before.nodes.get(node.parent);
    // Only lanes stand in a parallel state: one that was moved shows where it is now.
    if (!isGone && !(told.moved.has(node.id) && parent?.kind !== 'parallel')) continue;
    const id = isGone ? node.id : ghostId(node.id);
    const kind = isGone || node.children.length === 0 ? node.kind : 'step';
    ghosts.set(node.id, {
      ...node,
      id,
      kind,
      targets: [],
      gaps: 0,
      children: isGone ? node.children : [],
    });
  }
  return ghosts;
}

function withGhosts(
  before: CanvasModel,
  after: CanvasModel,
  ghosts: ReadonlyMap<string, CanvasNode>,
): ReadonlyMap<string, CanvasNode> {
  const nodes = new Map<string, CanvasNode>();
  // Parents first, which is what the drawing needs.
  const visit = (id: string, parent: CanvasNode | undefined): void => {
    const ghost = [...ghosts.values()].find((one) => one.id === id);
    const node = ghost ?? after.nodes.get(id);
    if (!node) return;
    const old = before.nodes.get(ghost ? id.replace(/~was$/, '') : id);
    const isMovedGhost = ghost !== undefined && ghost.id !== old?.id;
    const children = isMovedGhost
      ? []
      : childrenWithGhosts(old?.children ?? [], ghost ? [] : node.children, ghosts);
    const next = { ...node, parent: parent?.id, depth: parent ? parent.depth + 1 : 0, children };
    nodes.set(id, next);
    for (const child of children) visit(child, next);
  };
  for (const id of childrenWithGhosts(before.roots, after.roots, ghosts)) visit(id, undefined);
  return nodes;
}

/** The newer order, each ghost after what it stood after. */
function childrenWithGhosts(
  before: readonly string[],
  after: readonly string[],
  ghosts: ReadonlyMap<string, CanvasNode>,
): readonly string[] {
  const children = [...after];
  let last = -1;
  for (const id of before) {
    const ghost = ghosts.get(id);
    if (!ghost) {
      const at = children.indexOf(id);
      if (at >= 0) last = at;
      continue;
    }
    children.splice(last + 1, 0, ghost.id);
    last += 1;
  }
  return children;
}

const way = ({ kind, source, target, option }: CanvasEdge): string =>
  [kind, source, target, option].join(' ');

function compareEdges(
  before: CanvasModel,
  after: CanvasModel,
  ghosts: ReadonlyMap<string, CanvasNode>,
  nodes: ReadonlyMap<string, CanvasNode>,
): readonly CanvasEdge[] {
  const old = new Map(before.edges.map((edge) => [way(edge), edge]));
  const edges = after.edges.map((edge): CanvasEdge => {
    const was = old.get(way(edge));
    if (!was) return { ...edge, mark: 'added' };
    const isSame = was.label === edge.label && was.trigger === edge.trigger;
    return isSame ? edge : { ...edge, mark: 'changed' };
  });
  const still = new Set(after.edges.map(way));
  const gone = before.edges
    .filter((edge) => edge.kind !== 'order' && !still.has(way(edge)))
    .map(
      (edge): CanvasEdge => ({
        ...edge,
        id: `was:${edge.id}`,
        source: ghosts.get(edge.source)?.id ?? edge.source,
        target: ghosts.get(edge.target)?.id ?? edge.target,
        mark: 'removed',
      }),
    )
    .filter((edge) => nodes.has(edge.source) && nodes.has(edge.target));
  return [...edges, ...gone];
}
