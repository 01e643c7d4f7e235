import type { BotSettings } from './bot-settings.ts';

/** True when a host name, as in a URL or a setting, is the machine itself. */
export function isThisMachine(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

/**
 * True when the bot may send to this URL: a listed host, over https. Plain http passes when no
 * token is at stake. That is so with authentication off, or to a listed loopback host.
 */
export function trustsService(url: string | undefined, settings: BotSettings): boolean {
  if (!url || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!settings.allowedServiceHosts.includes(hostname)) return false;
  if (protocol === 'https:') return true;
  return protocol === 'http:' && (settings.authentication !== 'on' || isThisMachine(hostname));
}
