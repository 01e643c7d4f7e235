/** What a municipality decides about the wording of the cards (E21). */
export interface Look {
  /**
   * The names of the case systems: of individ- och familjeomsorg, such as Procapita, and of the
   * units for aid, such as Magna Cura.
   */
  readonly caseSystem: string;
  readonly aidSystem: string;
  /** The name of the system shared with the Region's hospitals. */
  readonly linkName: string;
  /** Where the Region's own routine can be read (S13). */
  readonly regionRoutine?: string | undefined;
  /** True when the calendar entry of a meeting has the case's number in its subject (E26). */
  readonly numberInCalendar?: boolean;
  readonly cardAction: 'execute' | 'submit';
  readonly routine: RoutineFacts;
  readonly aidRoutine: RoutineFacts;
  /** The day that both managers approved the tables (E21). */
  readonly tablesApproved?: string | undefined;
}

/** What "Om rutinen" says of a routine. */
export interface RoutineFacts {
  readonly version: string;
  readonly validUntil: string;
  readonly owner: string;
  /**
   * True when places in it may be shown: they were read from this version, or are approved for it
   * (E21).
   */
  readonly hasPlaces: boolean;
}
