import { Controller, Get, Header } from '@nestjs/common';

const page = (title: string, body: string) => `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title} – Iverk</title>
    <style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }</style>
  </head>
  <body>
    <h1>${title}</h1>
    ${body}
  </body>
</html>
`;

const front = page(
  'Iverk',
  `<p>Her følges det folkevalgte har vedtatt, opp.</p>
    <ul>
      <li><a href="/graphql">Vedtaksloggen og dine punkter (GraphQL)</a></li>
      <li><a href="/health">Tilstanden til tjenesten</a></li>
    </ul>`,
);

const answering = page(
  'Meld status',
  `<p>Du er spurt om status på vedtakspunkter du har ansvar for.</p>
    <p>Du melder status med tokenet ditt i <a href="/graphql">GraphQL</a>: <code>myWork</code> viser punktene dine,
    og <code>reportStatus</code> melder status.</p>
    <p>Har du ikke noe token, svarer du til vedtakskoordinatoren i kommunen, som kan melde status for deg.</p>
    <p>Ingenting blir endret av å åpne denne siden.</p>`,
);

const html = 'text/html; charset=utf-8';

/** What stands behind the addresses in the mails. No address carries a right: all are the same to whoever opens them. */
@Controller()
export class PageController {
  @Get()
  @Header('content-type', html)
  front(): string {
    return front;
  }

  @Get('mine-punkter')
  @Header('content-type', html)
  ownPoints(): string {
    return answering;
  }

  @Get('oppfolging/:id')
  @Header('content-type', html)
  onePoint(): string {
    return answering;
  }
}
