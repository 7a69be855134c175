import { Distribution } from '@/app/_pay/distribution';
import { StripFigure } from '@/app/_pay/strip-figure';
import { StripPaints } from '@/app/_pay/strip-paints';
import { bias, type Embedded, heading } from './embedded';

/** A chart as a page for a frame on another site. Its links open beside that site. */
export function EmbedPage({ shown, styles }: { shown: Embedded; styles: string }) {
  const { name, amount, picture, sentence, evidence, sample, receipt } = shown;
  return (
    <html lang="en-US">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`${heading}: ${name} · Paychart`}</title>
        <base target="_blank" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: these are the sheets of this site */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body className="page">
        <main>
          <p className="above">{heading}</p>
          <h1 className="name">{name}</h1>
          {amount ? (
            <p className="amount">
              {amount} <span className="per">a year, median of the coders who reported</span>
            </p>
          ) : (
            <p className="silence">{sentence}</p>
          )}
          {picture?.of === 'distribution' && <Distribution view="annual" figure={picture.figure} official={null} />}
          {picture?.of === 'strip' && (
            <StripFigure view="annual" voices={picture.voices}>
              <p>{sentence}</p>
            </StripFigure>
          )}
          <p className="evidence">
            {sample && <span className="sample">Sample data. </span>}
            {evidence}. {bias} <a href={receipt}>{amount ? 'Receipt at Paychart' : 'How we know'}</a>
          </p>
        </main>
        <StripPaints />
      </body>
    </html>
  );
}
