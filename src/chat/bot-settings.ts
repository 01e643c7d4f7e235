/** Who the bot is to Entra ID and Teams, and how it may talk to them. */
export interface BotSettings {
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  /** Only for SingleTenant. A managed identity must have none. */
  readonly appPassword?: string | undefined;
  readonly tenantId: string;
  /** It is off only in the local world, which listens on loopback. */
  readonly authentication: 'on' | 'off-for-local-world';
  /**
   * The host names, without port, that the bot may send to. They are compared whole: a subdomain is
   * another host.
   */
  readonly allowedServiceHosts: readonly string[];
  /**
   * The longest that a send may take, its token included, in milliseconds of machine time. 10 s
   * when left out.
   */
  readonly sendTimeoutMs?: number | undefined;
}
