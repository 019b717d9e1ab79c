/**
 * What the seed says and the files that it is made from do not: the sources of the facts by a name of their own,
 * notes in the project's own words, and what a look-up in a publication has corrected or confirmed.
 */

export interface CuratedSource {
  id: string;
  title: string;
  publisher: string;
  locator: string;
  /** The day that the source speaks of; for an undated page the day that its facts were collected for. */
  asOf: string;
  licence: string;
  verification: 'DEPOSITARY' | 'SECONDARY' | 'DERIVED' | 'UNVERIFIED';
  /** Parts of the facts' own description of a source by which it is known. */
  knownBy: string[];
}

/** The day of the draft resolution: facts from undated pages were collected for it. */
const DRAFT_DAY = '2024-11-13';
const SITE = 'terms of the site; facts only';

const page = (
  id: string,
  title: string,
  publisher: string,
  locator: string,
  knownBy: string[],
  asOf = DRAFT_DAY,
  licence = SITE,
): CuratedSource => ({ id, title, publisher, locator, asOf, licence, verification: 'SECONDARY', knownBy });

export const UNVERIFIED_SOURCE = 'unverified';

export const CURATED_SOURCES: CuratedSource[] = [
  {
    id: UNVERIFIED_SOURCE,
    title: 'Reported, no publication at hand',
    publisher: 'Palermo',
    locator: 'seed/README.md',
    asOf: DRAFT_DAY,
    licence: 'facts only',
    verification: 'UNVERIFIED',
    knownBy: [],
  },
  {
    id: 'mtdsg-headings-2018',
    title:
      'Multilateral Treaties Deposited with the Secretary-General: headings of chapters IV, VII and XVIII',
    publisher: 'United Nations',
    locator: 'github allucinaria/XML@82b7264c',
    asOf: '2018-01-15',
    licence: 'MIT (repository); content United Nations',
    verification: 'DEPOSITARY',
    knownBy: ['untc-xml-2018/'],
  },
  page(
    'ohchr-c029',
    'Forced Labour Convention, 1930 (No. 29)',
    'OHCHR',
    'https://www.ohchr.org/en/instruments-mechanisms/instruments/forced-labour-convention-1930-no-29',
    ['forced-labour-convention-1930-no-29'],
  ),
  page(
    'loc-glm-p029',
    'Global Legal Monitor: the forced labour Protocol in force',
    'Library of Congress',
    'https://loc.gov/law/foreign-news/article/international-labour-organization-forced-labor-protocol-enters-into-effect/',
    ['forced-labor-protocol-enters-into-effect'],
    '2016-11-09',
  ),
  page(
    'wikivisually-c081',
    'Labour Inspection Convention, 1947',
    'Wikivisually (copy of Wikipedia)',
    'https://wikivisually.com/wiki/Labour_Inspection_Convention,_1947',
    ['wikivisually.com'],
    DRAFT_DAY,
    'CC BY-SA (Wikipedia); bare facts only',
  ),
  page(
    'aihrc-c111',
    'Discrimination (Employment and Occupation) Convention, 1958',
    'Afghanistan Independent Human Rights Commission',
    'http://www.aihrc.org.af/home/document/334',
    ['aihrc.org.af'],
  ),
  page(
    'wikipedia-c138',
    'Minimum Age Convention, 1973',
    'Wikipedia',
    'https://en.wikipedia.org/wiki/Minimum_Age_Convention,_1973',
    ['Minimum_Age_Convention'],
    DRAFT_DAY,
    'CC BY-SA (Wikipedia); bare facts only',
  ),
  page(
    'lnf-ilo',
    'ILO Conventions on migrant workers',
    'Lebanese National Federation',
    'http://lnf.org.lb/migrationnetwork/ILOConventions.html',
    ['lnf.org.lb'],
  ),
  page(
    'itcilo-c181',
    'Private Employment Agencies Convention, 1997',
    'International Training Centre of the ILO',
    'https://actrav-courses.itcilo.org/library/international-labour-standard/conventions/employment/C181_private_empagency_1997.htm/view',
    ['C181_private_empagency_1997'],
  ),
  page(
    'globalhealthrights-c182',
    'Worst Forms of Child Labour Convention, 1999',
    'Global Health and Human Rights Database',
    'https://www.globalhealthrights.org/',
    ['globalhealthrights.org'],
  ),
  page(
    'draft-2024-11-13',
    'Trafficking in women and girls: revised draft resolution',
    'United Nations, General Assembly, Third Committee',
    'revised draft of 13 November 2024, agenda item 27',
    ['seed'],
    DRAFT_DAY,
    'United Nations document; facts and citations only',
  ),
  page(
    'saarc-thebhutanese',
    'SAARC conventions to be implemented: fifth Regional Task Force meeting',
    'The Bhutanese',
    'https://thebhutanese.bt/saarc-conventions-on-trafficking-in-women-and-children-and-promotion-of-child-welfare-to-be-implemented-at-fifth-rtf-meet/',
    ['thebhutanese.bt'],
  ),
  page(
    'ua-law-5434-2012',
    'Law 5434-VI of 16 October 2012 on the ratification of the CIS Agreement',
    'Verkhovna Rada of Ukraine',
    'https://zakon.rada.gov.ua/laws/anot/ru/5434-17',
    ['zakon.rada.gov.ua'],
    '2012-10-16',
    'official act; facts only',
  ),
];

/** Sources beside those of its acts on which the coverage of a treaty rests. */
export const COVERAGE_SOURCES: Record<string, string[]> = {
  UNTOC: ['mtdsg-untoc-head'],
  CETS197: ['coe-parties'],
  'CIS-2005': ['ua-law-5434-2012'],
};

/** Notes on acts that the seed tells more shortly, or without pointing at files that are not shipped. */
export const ACT_NOTES: Record<string, string> = {
  'UNTOC PLW ACCESSION':
    'after 2018-01-15: the 189 printed then are the 179 of 2014 and ten others; announced by BGBl III 79/2019',
  'UNTOC SOM ACCESSION':
    'after 2023-02-20: the 191 counted at Bhutan are the 189 of 2018, Palau and Bhutan; before the day of the source',
  'SOM-PROTOCOL SOM ACCESSION':
    'not before its UNTOC act (UNTOC art. 37(2)), so after 2023-02-20; before the day of the source',
  'CEDAW GIN SIGNATURE': 'note 26: annulled an accession of 1980-03-14, which the depositary does not count',
  'ICCPR DDR SIGNATURE':
    'note 10, printed at Germany; the ICESCR page prints 27 March 1973 from the same notification',
  'ICESCR DDR SIGNATURE':
    'note 2, printed at Germany; the ICCPR page prints 23 March 1973 from the same notification',
  'ICCPR PRK WITHDRAWAL_NOTIFIED':
    'note 8: held to be without effect by the depositary, who prints it as a party',
  'ICESCR YEM ACCESSION':
    'note 16 names the Yemen Arab Republic, the declaration on the page Democratic Yemen',
  'ICESCR YMD ACCESSION':
    'same act as YEM; note 16 names the Yemen Arab Republic, the declaration Democratic Yemen',
  'C029 MYS RATIFICATION': 'year of NORMLEX; a Polish notice of 1965 gives 1964-03-03 for the enlarged State',
  'C029 TZA RATIFICATION': 'year of NORMLEX; a Polish notice of 1965 gives 1964-06-22 for the enlarged State',
  'ACTIP THA RATIFICATION':
    'after the adoption (a day without a publication); before the Philippines, 2017-02-07',
  'CETS197 FRA RATIFICATION': 'in force on 2008-05-01, so deposited in January 2008 (art. 42(4))',
  'CETS197 LIE RATIFICATION': 'in force on 2016-05-01, so deposited in January 2016 (art. 42(4))',
};

/** Titles, places and the like that stand in the facts with an explanation, and here without. */
export const INSTRUMENT_PLACES: Record<string, string> = {
  'CONV-1949': 'Lake Success, New York',
  CETS197: 'Strasbourg',
};

/** What of an instrument's identity or rules rests on no publication at hand. Other instruments are sourced. */
export const INSTRUMENT_DOUBTS: Record<string, string> = {
  'CONV-1949': 'rule for later parties unverified',
  CRC: 'day of opening for signature is not used',
  C081: 'article number unverified',
  C097: 'day of adoption and article number unverified',
  C138: 'article number unverified',
  C143: 'article number unverified',
  C181: 'article number unverified',
  C182: 'article number unverified',
  C189: 'day of adoption and article number unverified',
  P029: 'article number unverified',
  R203: 'title unverified',
  ACTIP: 'days of adoption and entry into force, and the rule for later parties, unverified',
  'SAARC-2002': 'final clause unverified',
  'CIS-2005': 'final clause unverified; entry into force not found',
};
