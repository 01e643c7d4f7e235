import { A7, admit, C1 } from './aid-walk.ts';
import { personNamed, type Town } from './town.ts';
import { holdMeeting, openCase } from './walk.ts';

/** The channel in which VO's checks are posted. */
export const CHANNEL = '19:vo@thread.tacv2';

/** Numbers of the case system that people write in their forms. */
export const SYSTEM_NUMBERS = ['B77-1', 'MC-2026-41', 'MC-2026-42'];

/**
 * Plays two cases of outpatient care from the order to their end, with everything that leaves a
 * trace: lists, an absence with its letter, written-out cases, a reopened case, and a take-over of
 * all of a person's cases.
 */
export async function outpatientDays(town: Town): Promise<void> {
  await holdMeeting(town);
  await openCase(town, { 'Vilket nummer har ärendet': 'B77-1' });
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel', 'Bo Prov'] });
  await town.type('sara', 'mina ärenden');
  await town.type('eva', 'skriv ut ÖV-2026-0001');
  await town.type('sara', 'ärende B77-1');
  await town.press('sara', 'Allt är klart', {
    'Vilken dag startades uppdraget': '2026-01-12',
  });
  await town.type('bea', 'frånvaro');
  await town.press('bea', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-13',
    'Vilken är den sista dagen': '2026-01-14',
  });
  await town.until('2026-01-14 08:30');
  await town.press('sara', 'Rätta datum', { 'Vilken dag är rätt': '2026-01-09' });
  await town.until('2026-01-15 09:00');
  await town.type('maj', 'ta över');
  await town.press('maj', 'Visa ärenden', { 'Vems ärenden?': 'Sara Exempel' });
  await town.press('maj', 'Flytta ärendena');
  await town.until('2026-01-19 09:00');
  for (const number of ['ÖV-2026-0001', 'ÖV-2026-0002']) {
    await town.type('simon', `ärende ${number}`);
    await town.press('simon', 'Den enskilde avböjde');
  }
  await town.type('simon', 'ärende ÖV-2026-0001');
  await town.until('2026-01-19 16:00');
}

/**
 * Plays every kind of case of VO and FH to its end, and checks of Link that are made and missed, in
 * a channel and one by one.
 */
export async function aidDays(town: Town): Promise<void> {
  await town.client.say(personNamed('vilma'), '<at>Rutinbot</at> koppla kanal', {
    channel: CHANNEL,
  });
  await town.type('ulrika', 'bevakningslista');
  await town.press('ulrika', 'Visa veckan', { 'Vilken vecka': '2026-01-12' });
  await town.press('ulrika', 'Spara listan', { 'Måndag 12 januari': 'Vilma Exempel' });
  await watches(town);
  await applications(town);
  await handover(town);
  await town.type('fanny', 'vem bevakar');
  await town.type('frida', 'skriv ut LI-2026-0001');
  await town.until('2026-01-13 16:00');
}

async function watches(town: Town): Promise<void> {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  await town.until('2026-01-12 10:45');
  await town.press('frida', 'Jag har bevakat Link');
  await town.press('frida', 'Avslutat i Link');
  await admit(town, A7, 'Be FH om en dialog');
  await town.press('frida', 'Jag tar dialogen');
  await town.press('frida', 'Ärendet hör till VO');
  await town.press('vilma', 'Vi är överens');
}

async function applications(town: Town): Promise<void> {
  await town.type('vilma', 'ny ansökan');
  const first = {
    'Vad gäller': 'Boendestöd',
    'Är den enskilde känd av FH': 'Nej',
    'Är den enskilde känd av VO': 'Ja, pågående ärende',
  };
  await town.press('vilma', 'Visa förslag', {
    ...first,
    'Vilket nummer har ärendet': 'MC-2026-41',
  });
  await town.press('vilma', 'Skicka till FH');
  await town.press('frida', 'Jag tar över ansökan');
  await town.type('frida', 'ny ansökan');
  const vob = {
    'Vad gäller': 'Vård- och omsorgsboende',
    'Är den enskilde känd av FH': 'Ja, pågående ärende',
    'Är den enskilde känd av VO': 'Ja, pågående ärende',
  };
  await town.press('frida', 'Visa förslag', vob);
  await town.press('frida', 'Jag utreder');
  await town.press('frida', 'Förslaget är framlagt');
  await town.press('ulrika', 'Jag har beslutat', { 'Vilken dag fattades beslutet': '2026-01-12' });
}

async function handover(town: Town): Promise<void> {
  await town.type('frida', 'kan ärendet lämnas över');
  await town.press('frida', 'Visa förslag', { ...C1, 'Vilket nummer har ärendet': 'MC-2026-42' });
  await town.press('frida', 'Lämna över till VO');
  await town.press('vilma', 'Ta emot ärendet');
  await town.press('vilma', 'Båda är klara');
  await town.press('frida', 'Klart, akten flyttad');
}
