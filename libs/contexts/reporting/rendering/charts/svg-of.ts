import { escapeMarkup } from '#kernel';
import { rounded, type Drawing, type Shape } from './drawing.js';

const attribute = (name: string, value: string | number | undefined) =>
  value === undefined ? '' : ` ${name}="${value.toString()}"`;

const shapeOf = (shape: Shape): string => {
  if (shape.kind === 'text') {
    const { x, y, size, anchor, bold, text } = shape;
    const place = `x="${rounded(x)}" y="${rounded(y)}" font-size="${size.toString()}"`;
    const looks = `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${bold === true ? ' font-weight="700"' : ''}`;
    return `<text ${place}${looks}>${escapeMarkup(text)}</text>`;
  }
  const { d, fill = 'none', stroke, width, dash } = shape;
  const looks = [
    attribute('stroke', stroke),
    attribute('stroke-width', width),
    attribute('stroke-dasharray', dash),
  ];
  return `<path d="${d}" fill="${fill}"${looks.join('')}/>`;
};

/** The chart as SVG within a page; `id` is of it alone there. On white, also in the dark: that is what its contrasts are for. */
export const svgOf = ({ title, description, width, height, shapes }: Drawing, id: string): string => {
  const box = `viewBox="0 0 ${rounded(width)} ${rounded(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${escapeMarkup(title)}</title><desc id="${id}-d">${escapeMarkup(description)}</desc>`,
    `<path d="M0,0h${rounded(width)}v${rounded(height)}h-${rounded(width)}Z" fill="#FFFFFF"/>`,
    `<g fill="#1A2230">${shapes.map(shapeOf).join('')}</g></svg>`,
  ].join('');
};
