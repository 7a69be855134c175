import { embedAsked } from '@/app/_site/embed-route';
import { drawPng } from '@/app/embed/draw-png';
import { EmbedPage } from '@/app/embed/embed-page';
import { EmbedPicture } from '@/app/embed/embed-picture';
import { embedStyles, plainStyles } from '@/app/embed/embed-styles';
import { embedded } from '@/app/embed/embedded';
import { readFigure } from '@/lib/aggregates/read-figures';
import { readSample } from '@/lib/aggregates/read-sample';

/** A cell's chart for other sites, as it is now: a page for a frame, SVG or PNG. The page cache keeps it until it moves. */
export async function GET(_: Request, { params }: RouteContext<'/embed/[...cell]'>): Promise<Response> {
  const asked = embedAsked((await params).cell);
  if (!asked) return answer('There is no such figure.', 'text/plain; charset=utf-8', 404);
  const [figure, sample] = await Promise.all([readFigure(asked.cell), readSample()]);
  const shown = embedded(figure, sample);
  // A page of Next would bring the site's header, fonts and scripts, and Next lets no other import it here.
  const { renderToStaticMarkup } = await import('react-dom/server');
  if (asked.kind === 'page') {
    const page = renderToStaticMarkup(<EmbedPage shown={shown} styles={await embedStyles('page')} />);
    return answer(`<!doctype html>${page}`, 'text/html; charset=utf-8');
  }
  const styles = await embedStyles('picture');
  const picture = (text: string) => renderToStaticMarkup(<EmbedPicture shown={shown} styles={text} />);
  return asked.kind === 'svg'
    ? answer(picture(styles), 'image/svg+xml; charset=utf-8')
    : answer(await drawPng(picture(plainStyles(styles))), 'image/png');
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type, 'x-robots-tag': 'noindex' } });
}
