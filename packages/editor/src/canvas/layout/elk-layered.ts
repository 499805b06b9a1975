import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { EdgeRoute } from './geometry.ts';
import type {
  LayeredEdge,
  LayeredGraph,
  LayeredLayout,
  LayeredNode,
  LayeredResult,
} from './layered-port.ts';
import { GAP } from './metrics.ts';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '14',
  // A loop has to be seen as one, and taken hold of.
  'elk.spacing.nodeSelfLoop': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  // The planner's order is the reading order: it decides ties, loops and which branch comes first.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.feedbackEdges': 'true',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
} as const;

const portId = (node: string, port: string): string => `${node}#${port}`;

const toElkNode = (node: LayeredNode): ElkNode => ({
  id: node.id,
  width: node.width,
  height: node.height,
  ...(node.ports.length > 0 && {
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: node.ports.map((port) => ({
      id: portId(node.id, port.id),
      width: 0,
      height: 0,
      x: node.width,
      y: port.y,
      layoutOptions: { 'elk.port.side': 'EAST' },
    })),
  }),
});

/** The ports every flow edge uses, so that it leaves and enters in the middle of a side. */
function flowPorts(node: ElkNode, direction: LayeredGraph['direction']): ElkNode {
  if (!node.ports) return node;
  const { width = 0, height = 0 } = node;
  const [inX, inY, outX, outY] =
    direction === 'down' ? [width / 2, 0, width / 2, height] : [0, height / 2, width, 22];
  const side = direction === 'down' ? ['NORTH', 'SOUTH'] : ['WEST', 'EAST'];
  return {
    ...node,
    ports: [
      ...node.ports,
      {
        id: portId(node.id, 'in'),
        width: 0,
        height: 0,
        x: inX,
        y: inY,
        layoutOptions: { 'elk.port.side': side[0] ?? '' },
      },
      {
        id: portId(node.id, 'out'),
        width: 0,
        height: 0,
        x: outX,
        y: outY,
        layoutOptions: { 'elk.port.side': side[1] ?? '' },
      },
    ],
  };
}

function toElkEdge(edge: LayeredEdge, ported: ReadonlySet<string>): ElkExtendedEdge {
  const source =
    edge.port !== undefined
      ? portId(edge.source, edge.port)
      : ported.has(edge.source)
        ? portId(edge.source, 'out')
        : edge.source;
  return {
    id: edge.id,
    sources: [source],
    targets: [ported.has(edge.target) ? portId(edge.target, 'in') : edge.target],
    layoutOptions: edge.straight
      ? { 'elk.layered.priority.straightness': '10', 'elk.layered.priority.direction': '10' }
      : {},
    ...(edge.label && {
      labels: [
        {
          id: `${edge.id}#label`,
          text: ' ',
          ...edge.label,
          // On its line: beside it, between two lines, it could belong to either. A loop is too small to carry it.
          layoutOptions: { 'elk.edgeLabels.inline': String(edge.source !== edge.target) },
        },
      ],
    }),
  };
}

function routeOf(edge: ElkExtendedEdge): EdgeRoute | undefined {
  const section = edge.sections?.[0];
  if (!section) return undefined;
  const label = edge.labels?.[0];
  return {
    points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
    labelAt:
      label?.x === undefined || label.y === undefined
        ? undefined
        : { x: label.x + (label.width ?? 0) / 2, y: label.y + (label.height ?? 0) / 2 },
  };
}

/** The layered layout of an ELK engine, wherever that runs. */
export function elkLayered(elk: Pick<ELK, 'layout'>): LayeredLayout {
  return {
    async arrange(graph: LayeredGraph): Promise<LayeredResult> {
      const ported = new Set(
        graph.nodes.filter((node) => node.ports.length > 0).map((node) => node.id),
      );
      const between = graph.direction === 'down' ? GAP.flow : GAP.flowAcross;
      const laid: ElkNode = await elk.layout({
        id: '#',
        layoutOptions: {
          ...OPTIONS,
          'elk.direction': graph.direction === 'down' ? 'DOWN' : 'RIGHT',
          'elk.layered.spacing.nodeNodeBetweenLayers': String(between),
        },
        children: graph.nodes.map((node) => flowPorts(toElkNode(node), graph.direction)),
        edges: graph.edges.map((edge) => toElkEdge(edge, ported)),
      });
      const places = new Map(
        (laid.children ?? []).map((child) => [child.id, { x: child.x ?? 0, y: child.y ?? 0 }]),
      );
      const routes = new Map<string, EdgeRoute>();
      for (const edge of laid.edges ?? []) {
        const route = routeOf(edge);
        if (route) routes.set(edge.id, route);
      }
      return { places, routes, size: { width: laid.width ?? 0, height: laid.height ?? 0 } };
    },
  };
}
