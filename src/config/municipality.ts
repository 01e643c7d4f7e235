import type { Look } from '../domain/look-settings.ts';
import { PLACES_OF_VERSION } from '../domain/rules.ts';
import { type RoutineSettings, usualSettings } from '../domain/settings.ts';
import type { Settings } from './environment.ts';

/** The municipality's own names and rules for its systems, routines and cards (E21). */
export interface Municipality extends RoutineSettings, Look {}

export function municipalityOf(env: Settings): Municipality {
  const isApproved = env.TABLES_APPROVED_VERSION === env.ROUTINE_S_VERSION;
  return {
    caseSystem: env.VS_IFO,
    aidSystem: env.VS_BISTAND,
    linkName: env.LINK_NAME,
    regionRoutine: env.REGION_ROUTINE_URL,
    numberInCalendar: env.CALENDAR_CASE_NUMBER === 'yes',
    cardAction: env.CARD_ACTION,
    planCountedFrom: env.PLAN_COUNTED_FROM,
    decisionClock: env.DECISION_CLOCK === 'yes',
    vsNumberPattern: env.VS_NUMBER_PATTERN,
    routine: {
      version: env.ROUTINE_R_VERSION,
      validUntil: env.ROUTINE_R_VALID_UNTIL,
      owner: env.ROUTINE_R_OWNER,
      hasPlaces: [PLACES_OF_VERSION.outpatient, env.ROUTINE_R_APPROVED_VERSION].includes(
        env.ROUTINE_R_VERSION,
      ),
    },
    aidRoutine: {
      version: env.ROUTINE_S_VERSION,
      validUntil: env.ROUTINE_S_VALID_UNTIL,
      owner: env.ROUTINE_S_OWNER,
      hasPlaces:
        PLACES_OF_VERSION.aid === env.ROUTINE_S_VERSION ||
        (isApproved && env.TABLES_APPROVED_ON !== undefined),
    },
    tablesApproved: isApproved ? env.TABLES_APPROVED_ON : undefined,
    routineVersion: env.ROUTINE_S_VERSION,
    link: {
      times: env.LINK_CHECK_TIMES.split(',').toSorted(),
      lateAfter: env.LINK_LATE_AFTER,
      missedAfter: env.LINK_MISSED_AFTER,
      everyDay: env.LINK_EVERY_DAY === 'yes',
      daysOff: env.LINK_DAYS_OFF?.split(',') ?? [],
    },
    superior: env.SUPERIOR?.toLowerCase(),
    oneManager: env.ONE_MANAGER_FOR_BOTH === 'yes',
    paperFiles: env.PAPER_FILES === 'yes',
    ownControlMonths: env.OWN_CONTROL_MONTHS,
    countOtherWatches: env.COUNT_OTHER_UNITS_WATCHES === 'yes',
    showLoad: env.SHOW_LOAD === 'yes',
  };
}

/** What the demo staff's municipality and the tests use. It sets nothing but the names. */
export const usualMunicipality: Municipality = {
  ...usualSettings,
  caseSystem: 'Procapita',
  aidSystem: 'Magna Cura',
  linkName: 'Link',
  cardAction: 'execute',
  routine: {
    version: '1',
    validUntil: '2019-06-02',
    owner: 'Enhetschef vuxna och vuxna insatser',
    hasPlaces: true,
  },
  aidRoutine: {
    version: '1',
    validUntil: '2021-05-01',
    owner: 'Enhetscheferna för bistånd, vård och omsorg respektive funktionshinder',
    hasPlaces: true,
  },
};
