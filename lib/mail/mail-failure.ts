import type { MailServer } from './mail-server';

/**
 * Why an email was not sent. `later`: the server asks to try again later (4xx), as with greylisting. `address`: it knows
 * that there is no such mailbox. `unclear`: it accepts no email for the recipient, but does not say whether the address is
 * wrong or this site may not send to it. `ours`: everything else, which the recipient can't fix.
 */
export interface MailFailure {
  kind: 'later' | 'address' | 'unclear' | 'ours';
  /** One sentence for whoever runs the site. No address and nothing that the server said, which may repeat one. */
  sentence: string;
  /** For the log: where it happened, and the codes. */
  codes: { stage?: string; smtp?: number; enhanced?: string; code?: string };
}

/** Enhanced codes of the recipient's mailbox (RFC 3463, 3.2 and 3.3). Postfix says 4.1.2 of a domain that is not there. */
const OF_MAILBOX = /^(5\.1\.[0-36]|5\.2\.[0-2]|4\.1\.2)$/;

/** Reads what nodemailer threw. */
export function mailFailure(error: unknown, server: Pick<MailServer, 'host' | 'port' | 'secure'>): MailFailure {
  const codes = codesOf(error);
  const { smtp = 0, stage = '', enhanced = '' } = codes;
  const sentence = sentenceOf(error instanceof Error ? error.message : '', codes, server);
  return { kind: kindOf(smtp, stage, enhanced), sentence, codes };
}

function kindOf(smtp: number, stage: string, enhanced: string): MailFailure['kind'] {
  if (stage === 'RCPT TO' && OF_MAILBOX.test(enhanced)) return 'address';
  if (smtp >= 400 && smtp < 500) return 'later';
  return stage === 'RCPT TO' && smtp >= 550 && enhanced === '' ? 'unclear' : 'ours'; // as Exim answers
}

function codesOf(error: unknown): MailFailure['codes'] {
  if (!(error instanceof Error)) return {};
  const found: MailFailure['codes'] = {};
  if ('code' in error && typeof error.code === 'string') found.code = error.code;
  if ('command' in error && typeof error.command === 'string') found.stage = error.command;
  if ('responseCode' in error && typeof error.responseCode === 'number') found.smtp = error.responseCode;
  if ('response' in error && typeof error.response === 'string') {
    const [, enhanced] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(error.response) ?? [];
    if (enhanced) found.enhanced = enhanced;
  }
  return found;
}

function sentenceOf(
  message: string,
  { stage = '', smtp, enhanced, code }: MailFailure['codes'],
  { host, port, secure }: Pick<MailServer, 'host' | 'port' | 'secure'>,
): string {
  const at = `The mail server ${host}:${port}`;
  if (smtp !== undefined) {
    const answer = [smtp, enhanced].filter(Boolean).join(' ');
    if (stage === 'RCPT TO' && OF_MAILBOX.test(enhanced ?? '')) {
      return `${at} says that there is no such mailbox (${answer}).`;
    }
    if (smtp < 500) return `${at} asks to try again later (${answer} at ${stage}).`;
    if (stage.startsWith('AUTH'))
      return `${at} refuses the user or password of EMAIL_SERVER (${answer}). Correct them.`;
    if (smtp === 530)
      return `${at} accepts email only after a sign-in (${answer}). Add USER:PASSWORD@ to EMAIL_SERVER, or use TLS if it requires that.`;
    if (stage === 'MAIL FROM') {
      return `${at} does not accept the sender in EMAIL_FROM (${answer}). Use one that it can send for.`;
    }
    if (stage === 'RCPT TO') {
      return `${at} does not accept email for the recipient (${answer} at ${stage}). If it accepts none for others either, it may not relay for this site: check its log.`;
    }
    return `${at} refuses the email (${answer} at ${stage}). Its log says why.`;
  }
  if (/self.signed|unable to (verify|get)|CERT_UNTRUSTED/i.test(message)) {
    return `${at} shows a certificate that no authority known here has signed. Name the file with its authority’s certificate in NODE_EXTRA_CA_CERTS; or, on a network where nobody can intercept the connection, add ?tls.rejectUnauthorized=false to EMAIL_SERVER.`;
  }
  if (/altnames|does not match certificate/i.test(message)) {
    return `${at} shows a certificate for another name. Use the certificate’s name in EMAIL_SERVER, or add ?tls.servername=NAME.`;
  }
  if (/certificate (has expired|is not yet valid)/i.test(message)) {
    return `${at} shows a certificate that is expired or not valid yet. Renew it, or check this machine’s clock.`;
  }
  if (/wrong version number|packet length too long|record layer/i.test(message)) {
    return `${at} does not start with TLS. Use smtp:// and port 587 or 25.`;
  }
  if (code === 'EAUTH' || code === 'NoAuth') {
    return `${at} requires a sign-in that EMAIL_SERVER does not provide (${code}). Correct its user and password.`;
  }
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)) {
    return `The name of the mail server in EMAIL_SERVER, ${host}, is not known. Correct it.`;
  }
  if (/ECONNREFUSED/.test(message))
    return `${at} of EMAIL_SERVER refuses the connection. Start it, or correct the address.`;
  if (/Greeting never received/.test(message)) {
    return secure
      ? `${at} accepts the connection but does not answer within 10 seconds. Correct the port in EMAIL_SERVER, or check that server.`
      : `${at} accepts the connection but does not answer within 10 seconds. If that port starts with TLS, use smtps:// in EMAIL_SERVER. Otherwise check that server.`;
  }
  if (code === 'ETIMEDOUT') {
    return `${at} does not answer in time. A firewall may block it; many networks close port 25. Correct EMAIL_SERVER, or open the port.`;
  }
  if (code === 'ETLS') return `${at} could not start TLS (STARTTLS). Check its certificate or its log.`;
  return `${at} broke off (${[code, stage].filter(Boolean).join(' at ') || 'unknown'}). Check its log and EMAIL_SERVER.`;
}
