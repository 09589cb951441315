import type { DOMWindow } from 'jsdom';

export type Legend = {
  readonly colour: string;
  readonly symbol: 'circle' | 'diamond';
  readonly text: string;
};

export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly title: string;
  readonly subtitle: string;
  /** What goes up. */
  readonly axis: string;
  readonly legends: readonly Legend[];
  readonly note: string;
  /** For people who do not see the picture. */
  readonly description: string;
};

type Attributes = { readonly [name: string]: string | number };

const SVG = 'http://www.w3.org/2000/svg';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** A plot with its words and a white ground of its own, so that it is readable on a light and on a dark page. */
export const frame = (
  window: DOMWindow,
  plot: SVGElement | HTMLElement,
  { width, height, left, title, subtitle, axis, legends, note, description }: Frame,
): string => {
  const { document } = window;
  const element = (name: string, attributes: Attributes, text = ''): Element => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.textContent = text;
    return made;
  };
  const line = (y: number, size: number, text: string, more: Attributes = {}): Element =>
    element('text', { x: left, y, 'font-size': size, 'text-anchor': 'start', ...more }, text);

  const legend = ({ colour, symbol, text }: Legend, x: number): readonly Element[] => [
    element('path', { d: `M${x} 92h28`, stroke: colour, 'stroke-width': 2.5 }),
    symbol === 'circle'
      ? element('circle', { cx: x + 14, cy: 92, r: 5, fill: colour })
      : element('path', { d: `M${x + 14} 84l5 8l-5 8l-5 -8z`, fill: colour }),
    line(96.5, 14, text, { x: x + 36 }),
  ];

  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-labelledby', 'chart-title chart-description');
  plot.setAttribute('font-family', FONT);
  plot.prepend(
    element('title', { id: 'chart-title' }, title),
    element('desc', { id: 'chart-description' }, description),
    element('rect', { width, height, rx: 8, fill: 'white' }),
  );
  plot.append(
    line(36, 20, title, { 'font-weight': 700 }),
    line(61, 13.5, subtitle, { fill: '#59636e' }),
    ...legends.flatMap((each, index) => legend(each, left + index * 150)),
    line(126, 12.5, axis, { fill: '#59636e' }),
    line(height - 18, 12.5, note, { fill: '#59636e' }),
  );
  return `${new window.XMLSerializer().serializeToString(plot)}\n`;
};
