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
const UN_DOCUMENT = 'United Nations document; facts and citations only';
const WIKIPEDIA = 'CC BY-SA (Wikipedia); bare facts only';

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
    WIKIPEDIA,
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
    WIKIPEDIA,
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
  page(
    'un-mandates-texts',
    'Texts of United Nations resolutions by paragraph',
    'United Nations, Executive Office of the Secretary-General',
    'github UN-EOSG-Analytics/un-mandates-housekeeping@3ca4aa88',
    ['un-mandates-housekeeping'],
    '2025-12-26',
    UN_DOCUMENT,
  ),
  page(
    'args-un-resolutions',
    'Resolutions of United Nations organs (training data)',
    'The-obsrvr',
    'github The-obsrvr/ArgStructurePredictionInUNResol@b9374275',
    ['ArgStructurePredictionInUNResol'],
    DRAFT_DAY,
    UN_DOCUMENT,
  ),
  page(
    'undocs-pdfs',
    'United Nations documents (copies)',
    'yuiseki',
    'github yuiseki/undocs en/pdfs',
    ['yuiseki/undocs'],
    DRAFT_DAY,
    UN_DOCUMENT,
  ),
  page(
    'un-dec-51-401',
    'General Assembly decision 51/401',
    'United Nations',
    'http://www.un.org/documents/ga/dec/51/adec51-401.htm',
    ['adec51-401'],
    '1996-11-14',
    UN_DOCUMENT,
  ),
  page(
    'un-ares-51-66',
    'A/RES/51/66',
    'United Nations',
    'http://www.un.org/documents/ga/res/51/ares51-66.htm',
    ['ares51-66'],
    '1997-01-31',
    UN_DOCUMENT,
  ),
  page(
    'ares-79-154',
    'A/RES/79/154',
    'United Nations',
    'https://undocs.org/A/RES/79/154',
    ['A_RES_79_154.pdf'],
    '2024-12-17',
    UN_DOCUMENT,
  ),
  page(
    'chr-1998-76',
    'Rights of the child: Commission on Human Rights resolution 1998/76',
    'University of Minnesota Human Rights Library (copy)',
    'https://645012.skal.fun/UN/1998/Res076.html',
    ['1998/Res076'],
    '1998-04-22',
    UN_DOCUMENT,
  ),
  page(
    'chr-1999-80',
    'Rights of the child: Commission on Human Rights resolution 1999/80',
    'OHCHR',
    'https://studylib.net/doc/17689948/office-of-the-high-commissioner--for-human-rights',
    ['17689948'],
    DRAFT_DAY,
    UN_DOCUMENT,
  ),
  page(
    'refworld-chr-1992-76',
    'Commission on Human Rights resolution 1992/76',
    'UNHCR, Refworld',
    'https://www.refworld.org/docid/3b00f09fa.html',
    ['3b00f09fa'],
    '1992-03-05',
    UN_DOCUMENT,
  ),
  page(
    'refworld-chr-1995-79',
    'Commission on Human Rights resolution 1995/79',
    'UNHCR, Refworld',
    'https://www.refworld.org/legal/resolution/unchr/1995/en/19221',
    ['unchr/1995/en/19221'],
    DRAFT_DAY,
    UN_DOCUMENT,
  ),
  page(
    'burmalibrary-sr-sale',
    'Special Rapporteur on the sale of children, child prostitution and child pornography',
    'Online Burma/Myanmar Library',
    'http://www.burmalibrary.org/en/special-rapporteur-on-the-sale-of-children-child-prostitution-and-child-pornography-0',
    ['burmalibrary.org'],
    '2010-12-24',
  ),
  page(
    'a-hrc-9-20',
    'A/HRC/9/20: first report of the Special Rapporteur on contemporary forms of slavery',
    'United Nations, Human Rights Council (right-docs.org)',
    'https://right-docs.org/doc/a-hrc-9-20',
    ['a-hrc-9-20'],
    '2008-07-28',
    UN_DOCUMENT,
  ),
  page(
    'a-hrc-9-21',
    'A/HRC/9/21: report of the Special Rapporteur on the sale of children',
    'United Nations, Human Rights Council (right-docs.org)',
    'https://right-docs.org/doc/a-hrc-9-21',
    ['a-hrc-9-21'],
    '2008-07-31',
    UN_DOCUMENT,
  ),
  page(
    'a-hrc-27-53',
    'A/HRC/27/53: report of the Special Rapporteur on contemporary forms of slavery',
    'United Nations, Human Rights Council (right-docs.org)',
    'https://right-docs.org/doc/a-hrc-27-53',
    ['a-hrc-27-53'],
    '2014-07-22',
    UN_DOCUMENT,
  ),
  page(
    'ohchr-2020-05-05',
    'UN rights expert urges States to step up anti-slavery efforts',
    'OHCHR',
    'https://www.ohchr.org/en/press-releases/2020/05/un-rights-expert-urges-states-step-anti-slavery-efforts-and-protect-most',
    ['states-step-anti-slavery-efforts'],
    '2020-05-05',
  ),
  page(
    'ohchr-2004-11-01',
    'Appointment of a Special Rapporteur on trafficking in persons',
    'OHCHR',
    'https://web.test.ohchr.un-icc.cloud/en/press-releases/2009/10/chairman-human-rights-commission-appoints-special-rapporteur-trafficking',
    ['press release of 1 November 2004'],
    '2004-11-01',
  ),
  page(
    'ohchr-2014-03-03',
    'Thoughts and reflections on six years of the mandate on trafficking in persons',
    'OHCHR',
    'https://www.ohchr.org/en/statements/2014/03/thoughts-and-reflections-6-years-mandate-special-rapporteur-trafficking-persons',
    ['web.test.ohchr.un-icc.cloud 2014/03', '2014 statement'],
    '2014-03-03',
  ),
  page(
    'stopvaw-ezeilo-2009',
    'UN Special Rapporteur on trafficking in persons submits report',
    'The Advocates for Human Rights (StopVAW)',
    'https://www.stopvaw.org/UN_Special_Rapporteur_on_Trafficking_in_Persons_Submits_Report_to_Human_Rights_Council',
    ['Submits_Report_to_Human_Rights_Council'],
    '2009-03-17',
  ),
  page(
    'stopvaw-sr-trafficking',
    'UN Special Rapporteur on trafficking in persons',
    'The Advocates for Human Rights (StopVAW)',
    'https://www.stopvaw.org/un_special_rapporteur_on_trafficking_in_persons_es_2',
    ['un_special_rapporteur_on_trafficking_in_persons_es_2'],
    '2014-12-01',
  ),
  page(
    'right-docs-35-5',
    'A/HRC/RES/35/5',
    'right-docs.org',
    'https://right-docs.org/doc/a-hrc-res-35-5',
    ['a-hrc-res-35-5'],
    '2017-06-22',
    UN_DOCUMENT,
  ),
  page(
    'ohchr-sr-trafficking-reports',
    'Annual reports of the Special Rapporteur on trafficking in persons',
    'OHCHR',
    'https://www.ohchr.org/en/special-procedures/sr-trafficking-in-persons/annual-reports (transcribed)',
    ['annual-reports', '61922273148', 'same list;'],
    '2025-12-31',
  ),
  page(
    'reliefweb-mullally-2022',
    'UN human rights expert to assess trafficking in persons',
    'OHCHR (ReliefWeb)',
    'https://reliefweb.int/report/bangladesh/bangladesh-un-human-rights-expert-assess-trafficking-persons-enbn',
    ['ksaplayers.com'],
    '2022-10-31',
  ),
  page(
    'hr-travaux-1994-84',
    'E/CN.4/1994/84: report on the sale of children',
    'University of Virginia (travaux préparatoires)',
    'https://hr-travaux.law.virginia.edu/document/cped/ecn4199484/nid-2587',
    ['ecn4199484'],
    '1994-01-14',
    UN_DOCUMENT,
  ),
  page(
    'docslib-25-years',
    '25 years of fighting the sale and sexual exploitation of children',
    'Special Rapporteur on the sale of children (docslib.org)',
    'https://docslib.org/doc/1412468/25-years-of-fighting-the-sale-and-sexual-exploitation-of-children-addressing-new-challenges-acknowledgements',
    ['docslib.org/doc/1412468'],
  ),
  page(
    'crin-petit-2007',
    'Briefing by the Special Rapporteur on the sale of children',
    'Child Rights International Network',
    'https://archive.crin.org/en/library/news-archive/human-rights-council-briefing-special-rapporteur-sale-children-child.html.tmp',
    ['archive.crin.org'],
    '2007-03-21',
  ),
  page(
    'annaobserva-2014',
    'New Special Rapporteur on the sale of children',
    'IIN-OAS (annaobserva.org)',
    'https://annaobserva.org/en/new-sepcial-rapporteur-on-the-sale-of-children-child-prostitution-and-child-pornography',
    ['annaobserva.org as above', 'new-sepcial-rapporteur'],
    '2014-05-08',
  ),
  page(
    'ohchr-children-2020',
    'Special Rapporteur on the sale and sexual exploitation of children',
    'OHCHR',
    'https://web.test.ohchr.un-icc.cloud/EN/Issues/Children/Pages/ChildrenIndex.aspx',
    ['ChildrenIndex.aspx'],
    '2020-05-01',
  ),
  page(
    'srsg-vac-mandate',
    'Special Representative on Violence against Children: mandate',
    'United Nations',
    'https://violenceagainstchildren.un.org/content/mandate',
    ['violenceagainstchildren.un.org'],
  ),
  page(
    'icat-about',
    'About ICAT',
    'Inter-Agency Coordination Group against Trafficking in Persons',
    'https://icat.un.org/about',
    ['icat.un.org/about'],
  ),
  page(
    'icat-briefing-2023',
    'ICAT briefing of Member States',
    'Inter-Agency Coordination Group against Trafficking in Persons',
    'https://icat.un.org/events/10-2023/briefing-inter-agency-coordination-group-against-trafficking-persons',
    ['icat.un.org/events/10-2023'],
    '2023-10-31',
  ),
  page(
    'icat-network',
    'ICAT briefing of Member States',
    'Inter-Agency Coordination Group against Trafficking in Persons',
    'http://icat.network/events/icat-briefing-member-states',
    ['icat.network'],
  ),
  page(
    'icmpd-icat',
    'Inter-Agency Coordination Group against Trafficking in Persons',
    'ICMPD',
    'https://www.icmpd.org/our-work/capacity-building/programmes/anti-trafficking-programme/inter-agency-coordination-group-against-trafficking-in-persons/',
    ['icmpd.org'],
  ),
  page(
    'bali-ministerial-2002',
    'First Regional Ministerial Conference',
    'Bali Process',
    'https://baliprocess.net/event/regional-ministerial-conference-people-smuggling-trafficking-in-persons-and-related-transnational-crime/',
    ['baliprocess.net/event/regional-ministerial-conference'],
    '2002-02-28',
  ),
  page(
    'bali-ad-hoc-group',
    'Members of the Ad Hoc Group',
    'Bali Process',
    'https://www.baliprocess.net/event/twelfth-meeting-of-the-ad-hoc-group-senior-officials/',
    ['twelfth-meeting-of-the-ad-hoc-group'],
  ),
  page('bali-process', 'Bali Process', 'Bali Process', 'https://www.baliprocess.net/', [
    'www.baliprocess.net/',
  ]),
  page(
    'workersconnection-commit',
    'Ministers from six Mekong countries sign agreement on human trafficking',
    'workersconnection.org',
    'http://workersconnection.org/articles/ministers-from-six-mekong-countries-sign-historic-agreement-on-human-trafficking',
    ['workersconnection.org'],
    '2004-10-29',
  ),
  page(
    'kasama-ariat',
    'ARIAT meeting in Manila',
    'Kasama',
    'https://cpcabrisbane.org/Kasama/2000/V14n1/Ariat.htm',
    ['cpcabrisbane.org'],
    '2000-03-31',
  ),
  page(
    'asean-centre-japan',
    'Outline of ASEAN',
    'ASEAN-Japan Centre',
    'https://www.asean.or.jp/en/asean/base/outline/',
    ['asean.or.jp'],
  ),
  page(
    'businessinasean',
    'Introduction to ASEAN',
    'businessinasean.com',
    'http://www.businessinasean.com/en/about-asean/introduction-to-asean.html',
    ['businessinasean'],
  ),
  page(
    'thesundaily-actip',
    'ASEAN leaders sign convention against trafficking in persons',
    'The Sun Daily (1343actionline.ph)',
    'https://1343actionline.ph/1067-asean-leaders-sign-key-convention-against-trafficking-in-persons',
    ['1343actionline'],
    '2015-11-21',
  ),
  page(
    'eurlex-eu-plan',
    'EU plan on combating trafficking (OJ C 311, 9.12.2005)',
    'European Union',
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A52005XG1209%2801%29',
    ['52005XG1209'],
    '2005-12-09',
    'reuse with acknowledgement (Decision 2011/833/EU)',
  ),
  page(
    'illinois-eu',
    'European Union: accession history and current member States',
    'University of Illinois Library',
    'https://guides.library.illinois.edu/c.php?g=1226533&p=8974518',
    ['guides.library.illinois.edu', 'IndEcol/country_converter country_data.tsv'],
  ),
  page(
    'wanderluce-eu',
    'Accessions to the European Union by date',
    'wanderluce.com',
    'https://wanderluce.com/qa/how-many-countries-joined-the-eu-in-2013/',
    ['wanderluce'],
  ),
  page('practicallaw-eu', 'Enlargement (EU)', 'Practical Law', 'http://us.practicallaw.com/7-503-0404', [
    'practicallaw',
  ]),
  page(
    'coe-sarajevo',
    'Council of Europe: member States by accession date',
    'Council of Europe',
    'https://www.coe.int/en/web/sarajevo/member-states-map',
    ['coe.int/en/web/sarajevo', 'membership: github IndEcol/country_converter'],
  ),
  page(
    'wikipedia-coe-members',
    'Member states of the Council of Europe',
    'Wikipedia',
    'https://en.wikipedia.org/wiki/Member_states_of_the_Council_of_Europe',
    ['Member_states_of_the_Council_of_Europe'],
    DRAFT_DAY,
    WIKIPEDIA,
  ),
  page(
    'worldpopulationreview-coe',
    'Council of Europe countries by date of joining',
    'World Population Review',
    'https://worldpopulationreview.com/country-rankings/countries-on-council-of-europe',
    ['worldpopulationreview'],
  ),
  page(
    'cvce-coe',
    'Composition of the Council of Europe',
    'CVCE',
    'https://www.cvce.eu/collections/unit-content/-/unit/en/df06517b-babc-451d-baf6-a2d4b19c1c88/ce7850a7-9e04-4753-9640-860d9d1665f1/Resources',
    ['cvce.eu'],
  ),
  page(
    'coe-russia',
    'Russian Federation',
    'Council of Europe',
    'https://www.coe.int/en/web/documents-records-archives-information/russian-federation',
    ['documents-records-archives-information/russian-federation'],
    '2022-03-16',
  ),
  page(
    'azkurs-osce',
    'The Organization for Security and Cooperation in Europe: participating States',
    'azkurs.org',
    'http://azkurs.org/title-the-organization-for-security-and-co-operation-in-europe.html',
    ['azkurs.org'],
  ),
  page('osce-cio-84562', 'OSCE participating States', 'OSCE', 'https://www.osce.org/cio/84562', [
    'osce.org/cio/84562',
  ]),
  page(
    'bmeia-osce',
    'Mongolia joins the OSCE',
    'Republic of Austria, Foreign Ministry',
    'https://www.bmeia.gv.at/',
    ['bmeia.gv.at'],
    '2012-11-21',
  ),
  page(
    'southasiacommons-saarc',
    'Charter of SAARC',
    'South Asia Commons',
    'https://southasiacommons.net/artifacts/4520485/charter-of-the-south-asian-association-for-regional-cooperation/5335518',
    ['southasiacommons', 'membership: latestlaws'],
  ),
  page(
    'oas-faq',
    'OAS: member States',
    'Organization of American States',
    'http://archive.iwlearn.net/oas.org/en/faq_detailff6f.html?sec=38',
    ['faq_detailff6f'],
  ),
  page(
    'wikiwand-oas',
    'Member states of the Organization of American States',
    'Wikipedia (wikiwand.com)',
    'https://wikiwand.com/en/articles/Member_states_of_the_Organization_of_American_States',
    ['wikiwand.com'],
    DRAFT_DAY,
    WIKIPEDIA,
  ),
  page(
    'oas-res-889',
    'CP/RES. 889 (1503/05)',
    'Organization of American States',
    'http://www.oas.org/consejo/resolutions/res889.asp',
    ['res889'],
    '2006-03-14',
  ),
  page(
    'academic-cis',
    'Member states of the Commonwealth of Independent States',
    'Wikipedia (en-academic.com)',
    'https://en-academic.com/dic.nsf/enwiki/11724396',
    ['en-academic'],
    DRAFT_DAY,
    WIKIPEDIA,
  ),
  page(
    'factbook-cis',
    'Commonwealth of Independent States',
    'The World Factbook (copy)',
    'https://relief.unboundmedicine.com/relief/view/The-World-Factbook/563540/all/Commonwealth_of_Independent_States__CIS_',
    ['unboundmedicine'],
    DRAFT_DAY,
    'public domain (The World Factbook)',
  ),
  page(
    'iin-programme',
    'Inter-American Programme against sexual exploitation of children',
    'IIN-OAS',
    'http://iinadmin.com/public/xxi-congreso-panamericano/en/explotacion-sexual-nna-2/',
    ['iinadmin.com'],
  ),
  page(
    'infolist-ilo',
    'International Labour Organization',
    'Wikipedia (theinfolist.com)',
    'theinfolist.com',
    ['theinfolist.com copy'],
    DRAFT_DAY,
    WIKIPEDIA,
  ),
  page(
    'outremer-iom',
    'International Organization for Migration',
    'Wikipedia (copy of October 2023)',
    'https://wiki.outremer.quest/content/wikipedia_en_all_maxi_2023-10/A/International_Organisation_for_Migration',
    ['wiki.outremer.quest'],
    '2023-10-31',
    WIKIPEDIA,
  ),
  page(
    'iom-line-2',
    'Member States eligible for the IOM Development Fund (Line 2), August 2024',
    'IOM',
    'https://iom.int/eligible-member-states-line-2',
    ['eligible-member-states-line-2'],
    '2024-08-31',
  ),
  page(
    'epochtimes-interpol',
    'What international body was established on 7 September 1923',
    'The Epoch Times',
    'https://www.theepochtimes.com/what-international-body-established-on-sept-7-1923-fell-to-nazi-control-during-wwii_1494257.html',
    ['theepochtimes'],
    '2015-09-29',
  ),
  page(
    'securengin-palau',
    'Palau becomes the 196th member of INTERPOL',
    'securengin.fifthestate.nz',
    'https://securengin.fifthestate.nz/2023/11/29/palau-becomes-interpols-196th-member-country',
    ['securengin'],
    '2023-11-29',
  ),
  page(
    'rednotice-members',
    'INTERPOL: new member countries',
    'Red Notice Law Journal',
    'https://www.rednoticelawjournal.com/2011/12/a-growing-interpol-new-member-countries/',
    ['rednoticelawjournal'],
    '2017-12-31',
  ),
  page(
    'wikipedia-interpol',
    'INTERPOL: States that are not members',
    'Wikipedia',
    'Wikipedia revision 1240695520',
    ['Wikipedia diff 1240695520'],
    '2024-08-17',
    WIKIPEDIA,
  ),
  page(
    'iom-ethiopia-khartoum',
    'African Union members meet on the AU-Horn of Africa Initiative',
    'IOM',
    'https://ethiopia.iom.int/news/african-union-meets-au-horn-africa-counter-trafficking-initiative',
    ['ethiopia.iom.int'],
  ),
  page(
    'mnz-khartoum-process',
    'Launch of the Khartoum Process in Rome',
    'Republic of Slovenia, Ministry of the Interior',
    'http://www.mnz.gov.si/nc/en/media_room/news/9107/',
    ['mnz.gov.si', 'EU member State in 2014'],
    '2014-11-28',
  ),
  page('micic-approach', 'MICIC: approach', 'IOM', 'https://micicinitiative.iom.int/approach', [
    'micicinitiative.iom.int',
  ]),
  page(
    'worldreach-micic',
    'Global guidelines to protect migrants launched',
    'WorldReach',
    'https://worldreach.com/united-states-philippines-launch-global-guidelines-protect-migrants/',
    ['worldreach.com'],
    '2016-06-15',
  ),
  page(
    'nansen-consultation',
    'Nansen Initiative: global consultation report',
    'IOM',
    'https://environmentalmigration.iom.int/nansen-initiative-global-consultation-report',
    ['nansen-initiative-global-consultation-report'],
    '2015-10-13',
  ),
  page('alliance87', 'Alliance 8.7', 'Alliance 8.7', 'https://alliance87.org/es/node/62', ['alliance87.org']),
  page(
    'unnews-gpevac',
    'Partnership to end violence against children launched',
    'United Nations News',
    'https://news.un.org/en/story/2016/07/534292-un-backed-partnership-support-fund-launched-end-violence-against-children',
    ['news.un.org'],
    '2016-07-13',
  ),
  page(
    'pni-kyoto',
    'Kyoto Declaration adopted',
    'PNI',
    'https://pni.net.pk/en/?p=7417',
    ['pni.net.pk'],
    '2021-03-07',
  ),
  page(
    'hrlibrary-50-167',
    'Traffic in women and girls, G.A. res. 50/167',
    'University of Minnesota Human Rights Library',
    'http://hrlibrary.umn.edu/resolutions/50/167GA1995.html',
    ['167GA1995'],
    '1995-12-31',
    UN_DOCUMENT,
  ),
  page(
    'docsbay-c097',
    'C97, text of the Convention',
    'docsbay.net',
    'https://docsbay.net/c97-migration-for-employment-convention-revised-1949',
    ['docsbay'],
  ),
  page(
    'wikipedia-c189',
    'Convention on Domestic Workers',
    'Wikipedia',
    'https://en.wikipedia.org/wiki/Convention_on_Domestic_Workers',
    ['Convention_on_Domestic_Workers'],
    DRAFT_DAY,
    WIKIPEDIA,
  ),
  page(
    'cldr',
    'Unicode CLDR, names of territories',
    'Unicode Consortium',
    'ICU data of Node.js',
    ['CLDR'],
    DRAFT_DAY,
    'Unicode-3.0',
  ),
  page(
    'draft-2024-11-13',
    'Trafficking in women and girls: revised draft resolution',
    'United Nations, General Assembly, Third Committee',
    'revised draft of 13 November 2024, agenda item 27',
    ['seed'],
    DRAFT_DAY,
    UN_DOCUMENT,
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
  C081: 'article number unverified',
  C097: 'article number unverified',
  C138: 'article number unverified',
  C143: 'article number unverified',
  C181: 'article number unverified',
  C182: 'article number unverified',
  C189: 'article number unverified',
  P029: 'article number unverified',
  R203: 'title unverified',
  ACTIP: 'day of entry into force and rule for later parties unverified',
  'SAARC-2002': 'final clause unverified',
  'CIS-2005': 'final clause unverified; entry into force not found',
};

export interface Provenance {
  source: string;
  verification: 'DEPOSITARY' | 'SECONDARY' | 'DERIVED' | 'UNVERIFIED';
  note: string | null;
}
const sourced = (source: string, note: string | null = null): Provenance => ({
  source,
  verification: 'SECONDARY',
  note,
});
const unverified = (source: string, note: string): Provenance => ({
  source,
  verification: 'UNVERIFIED',
  note,
});

/** Organizations by kind in the facts; every other kind is a regional initiative or forum. */
export const ORGANIZATION_KINDS = new Set([
  'regional organization',
  'specialized agency',
  'related organization of the United Nations',
  'intergovernmental organization',
]);

/** Rows of the facts that are treaties: their parties are in the acts, not in memberships. */
export const NOT_BODIES = new Set(['ACTIP', 'SAARC-2002', 'CIS-2005']);

/** Codes of the facts that have another one here. */
export const BODY_CODES: Record<string, string> = {
  EU: 'EUE',
  'UN-Women': 'UN-WOMEN',
  'SRSG-VAC': 'OSRSG-VAC',
};

/** Where the day of foundation or the secretariat in the facts rests on no publication: what a publication has. */
export const BODY_CORRECTIONS: Record<
  string,
  { foundedOn?: string; secretariat?: string | null; source?: string }
> = {
  ASEAN: { source: 'asean-centre-japan' },
  EU: { foundedOn: '1993', source: 'illinois-eu' },
  CIS: { source: 'factbook-cis' },
  SAARC: { source: 'southasiacommons-saarc' },
  ILO: { foundedOn: '1919-10', source: 'infolist-ilo' },
  INTERPOL: { source: 'epochtimes-interpol' },
  COMMIT: { secretariat: null },
  'KHARTOUM-PROCESS': { foundedOn: '2014', secretariat: null, source: 'mnz-khartoum-process' },
  'BALI-PROCESS': { secretariat: 'Regional Support Office, Bangkok; co-chairs Australia and Indonesia' },
  COE: { source: 'cvce-coe' },
  OSCE: { source: 'azkurs-osce' },
  OAS: { source: 'oas-faq' },
};

/** Bodies that the facts name only as members or depositaries. */
export const MORE_BODIES: {
  code: string;
  name: string;
  kind: string;
  secretariat: string | null;
  source: string;
}[] = [
  {
    code: 'UN',
    name: 'United Nations',
    kind: 'international organization',
    secretariat: 'New York',
    source: 'states-csv',
  },
  {
    code: 'UNODC',
    name: 'United Nations Office on Drugs and Crime',
    kind: 'United Nations office',
    secretariat: 'Vienna',
    source: 'icat-about',
  },
  {
    code: 'UNHCR',
    name: 'Office of the United Nations High Commissioner for Refugees',
    kind: 'United Nations programme',
    secretariat: 'Geneva',
    source: 'icat-about',
  },
  {
    code: 'UNICEF',
    name: "United Nations Children's Fund",
    kind: 'United Nations programme',
    secretariat: 'New York',
    source: 'icat-about',
  },
  {
    code: 'UN-WOMEN',
    name: 'United Nations Entity for Gender Equality and the Empowerment of Women',
    kind: 'United Nations entity',
    secretariat: 'New York',
    source: 'icat-about',
  },
  {
    code: 'OHCHR',
    name: 'Office of the United Nations High Commissioner for Human Rights',
    kind: 'United Nations office',
    secretariat: 'Geneva',
    source: 'ohchr-sr-trafficking-reports',
  },
  {
    code: 'ICMPD',
    name: 'International Centre for Migration Policy Development',
    kind: 'intergovernmental organization',
    secretariat: 'Vienna',
    source: 'icmpd-icat',
  },
  {
    code: 'OSRSG-VAC',
    name: 'Office of the Special Representative of the Secretary-General on Violence against Children',
    kind: 'United Nations office',
    secretariat: 'New York',
    source: 'srsg-vac-mandate',
  },
];

/** Instruments concluded within a body, beside those that the facts tie to it. */
export const BODY_INSTRUMENTS: Record<string, string[]> = {
  ASEAN: ['ACTIP'],
  SAARC: ['SAARC-2002'],
  CIS: ['CIS-2005'],
  'ARIAT-ACTION-PLAN': ['ARIAT-ACTION-PLAN'],
  'EU-PLAN-2005': ['EU-PLAN-2005'],
  'IAP-CSEC': ['IAP-CSEC'],
  'KHARTOUM-DECLARATION': ['KHARTOUM-DECLARATION-2014'],
  MICIC: ['MICIC-GUIDELINES'],
  NANSEN: ['PROTECTION-AGENDA'],
};

/** Provenance of a membership where the facts had it from memory, by body, or body and member; the narrower wins. */
export const MEMBERSHIP_PROVENANCE: Record<string, Provenance> = {
  ASEAN: sourced('asean-centre-japan'),
  'ASEAN BRN': sourced('businessinasean', 'another page prints 8 January 1984'),
  SAARC: sourced('southasiacommons-saarc'),
  ...Object.fromEntries(
    [
      'BEL',
      'FRA',
      'DEU',
      'ITA',
      'LUX',
      'NLD',
      'CYP',
      'CZE',
      'EST',
      'HUN',
      'LVA',
      'LTU',
      'MLT',
      'POL',
      'SVK',
      'SVN',
    ].map((member) => [`EU ${member}`, sourced('wanderluce-eu')]),
  ),
  'EU BGR': sourced('wanderluce-eu'),
  'EU ROU': sourced('wanderluce-eu'),
  'EU HRV': sourced('wanderluce-eu'),
  EU: unverified('illinois-eu', 'year confirmed; the day unverified'),
  'EU GBR': unverified('practicallaw-eu', 'day of leaving confirmed; day of joining unverified'),
  COE: unverified('coe-sarajevo', 'year confirmed; the day unverified'),
  ...Object.fromEntries(
    ['ALB', 'AND', 'ARM', 'AUT', 'HUN', 'MKD'].map((member) => [
      `COE ${member}`,
      sourced('worldpopulationreview-coe'),
    ]),
  ),
  CIS: sourced('academic-cis'),
  'CIS UKR': unverified('factbook-cis', 'month of leaving the organs confirmed; the day unverified'),
  'CIS GEO': unverified('factbook-cis', 'month of leaving confirmed; the days unverified'),
  OSCE: unverified('osce-cio-84562', 'participation confirmed; the day unverified'),
  'OSCE SRB': unverified('osce-cio-84562', 'day unverified; the OSCE prints 10 September 2000'),
  'OAS NIC': unverified('wikiwand-oas', 'that it left is confirmed; the day unverified'),
  IOM: unverified('unverified', 'membership unverified; the published total is 175 Members and 8 observers'),
  INTERPOL: { source: 'wikipedia-interpol', verification: 'DERIVED', note: 'all UN Members but two' },
  'INTERPOL FSM': unverified('wikipedia-interpol', 'membership derived; the year unverified'),
  'INTERPOL VAT': unverified('unverified', 'membership and year unverified; the total of 196 fits'),
  'INTERPOL PLW': sourced('securengin-palau'),
  'INTERPOL SLB': sourced('rednotice-members'),
  'INTERPOL SSD': sourced('rednotice-members'),
  'BALI-PROCESS': unverified('bali-ministerial-2002', 'took part in 2002; membership today unverified'),
  'BALI-PROCESS IRQ': unverified('unverified', 'membership unverified; brings the total to the published 45'),
  'BALI-PROCESS TON': unverified('unverified', 'membership unverified; brings the total to the published 45'),
  'KHARTOUM-PROCESS': unverified('unverified', 'membership unverified'),
  'KHARTOUM-PROCESS GBR': unverified(
    'mnz-khartoum-process',
    'launched it as an EU member; membership today unverified',
  ),
  ICAT: unverified('unverified', 'membership unverified'),
};

/** Holders of mandates whose days a look-up confirmed, corrected, or left open. */
export const HOLDER_PROVENANCE: Record<string, Provenance & { to?: string }> = {
  'SR-TRAFFICKING 1': unverified(
    'ohchr-2004-11-01',
    'appointment confirmed; day of the end unverified, the successor began in August 2008',
  ),
  'SR-TRAFFICKING 2': unverified('stopvaw-ezeilo-2009', 'month of the start confirmed; the days unverified'),
  'SR-TRAFFICKING 3': unverified('ohchr-sr-trafficking-reports', 'years confirmed; the days unverified'),
  'SR-TRAFFICKING 4': unverified('reliefweb-mullally-2022', 'appointed in July 2020; first day unverified'),
  'SR-SALE-OF-CHILDREN 1': unverified(
    'hr-travaux-1994-84',
    'in office in January 1994; first and last year unverified',
  ),
  'SR-SALE-OF-CHILDREN 2': unverified('docslib-25-years', 'second holder; first and last year unverified'),
  'SR-SALE-OF-CHILDREN 3': unverified(
    'crin-petit-2007',
    'in office in March 2007; first year and last day unverified',
  ),
  'SR-SALE-OF-CHILDREN 4': unverified(
    'a-hrc-9-21',
    'appointed on 26 March 2008; first and last day unverified',
  ),
  'SR-SALE-OF-CHILDREN 5': unverified(
    'annaobserva-2014',
    'appointed on 8 May 2014 from the first week of June; first day unverified',
  ),
  'SR-SALE-OF-CHILDREN 6': sourced('ohchr-children-2020'),
  'SR-SLAVERY 1': { ...sourced('a-hrc-9-20', 'end of the term as in A/HRC/27/53'), to: '2014-05' },
  'SR-SLAVERY 2': {
    source: 'a-hrc-27-53',
    verification: 'DERIVED',
    note: 'end: the day before the successor began',
  },
  'SR-SLAVERY 3': sourced('ohchr-2020-05-05'),
  'SRSG-VAC 1': unverified(
    'srsg-vac-mandate',
    'last day unverified; another page prints 30 May 2019, when the successor was named',
  ),
  'SRSG-VAC 2': sourced('srsg-vac-mandate'),
};

/** Acts on mandates that the facts had from memory, wholly or in part. */
export const MANDATE_ACT_PROVENANCE: Record<string, Provenance> = {
  'SR-TRAFFICKING resolution 17/1': sourced('ohchr-2014-03-03', '17 June 2011 is in use too'),
  'SR-SALE-OF-CHILDREN resolution 1992/76': sourced('refworld-chr-1992-76'),
  'SR-SALE-OF-CHILDREN resolution 1995/79': unverified('refworld-chr-1995-79', 'day and years unverified'),
  'SR-SALE-OF-CHILDREN resolution 1998/76': unverified('chr-1999-80', 'years unverified'),
  'SR-SALE-OF-CHILDREN resolution 2001/75': unverified('burmalibrary-sr-sale', 'day unverified'),
  'SR-SALE-OF-CHILDREN ECOSOC decision 2004/285': unverified('un-mandates-texts', 'effect inferred'),
  'SR-SALE-OF-CHILDREN resolution 7/13': unverified('un-mandates-texts', 'years unverified'),
  'SR-SALE-OF-CHILDREN resolution 25/6': unverified('args-un-resolutions', 'effect and years unverified'),
  'SR-SALE-OF-CHILDREN resolution 34/16': unverified('un-mandates-texts', 'new title unverified'),
};

/**
 * Documents of the facts that are instruments: not treaties, but declarations, plans, compacts, principles. Short
 * titles are the project's own.
 */
export const OUTCOMES: Record<
  string,
  { shortTitle: string; category: 'UN' | 'REGIONAL'; title?: string; place?: string }
> = {
  'UN-GPA-TIP': { shortTitle: 'Global Plan of Action', category: 'UN', place: 'New York' },
  'POLDECL-2021': { shortTitle: '2021 Political Declaration', category: 'UN', place: 'New York' },
  'AGENDA-2030': {
    shortTitle: '2030 Agenda',
    category: 'UN',
    place: 'New York',
    title: '2030 Agenda for Sustainable Development',
  },
  'PACT-FUTURE': { shortTitle: 'Pact for the Future', category: 'UN', place: 'New York' },
  GCM: { shortTitle: 'Global Compact for Migration', category: 'UN' },
  'IMRF-PROGRESS-2022': { shortTitle: 'Progress Declaration', category: 'UN', place: 'New York' },
  'KYOTO-DECLARATION-2021': { shortTitle: 'Kyoto Declaration', category: 'UN' },
  'BEIJING-1995': { shortTitle: 'Beijing Platform for Action', category: 'UN' },
  'ICPD-POA-1994': {
    shortTitle: 'Cairo Programme of Action',
    category: 'UN',
  },
  'CSW68-AGREED-CONCLUSIONS': {
    shortTitle: 'CSW68 agreed conclusions',
    category: 'UN',
    title: 'Agreed conclusions of the Commission on the Status of Women at its sixty-eighth session',
  },
  'BASIC-PRINCIPLES-REMEDY': { shortTitle: 'Basic principles on remedy', category: 'UN' },
  'UNGPS-2011': {
    shortTitle: 'Guiding Principles on Business and Human Rights',
    category: 'UN',
    place: 'Geneva',
  },
  'KHARTOUM-DECLARATION-2014': {
    shortTitle: 'Khartoum Declaration',
    category: 'REGIONAL',
    title: 'Khartoum Declaration',
  },
  'PROTECTION-AGENDA': { shortTitle: 'Protection Agenda', category: 'UN' },
  'ARIAT-ACTION-PLAN': { shortTitle: 'ARIAT Action Plan', category: 'REGIONAL' },
  'EU-PLAN-2005': { shortTitle: 'EU Plan 2005', category: 'REGIONAL' },
  'IAP-CSEC': { shortTitle: 'Inter-American Programme', category: 'REGIONAL' },
  'MICIC-GUIDELINES': { shortTitle: 'MICIC Guidelines', category: 'UN' },
};

/** Documents, outcomes and resolutions whose cells the facts had from memory, wholly or in part. */
export const DOCUMENT_PROVENANCE: Record<string, Provenance> = {
  'KYOTO-DECLARATION-2021': sourced('pni-kyoto'),
  'BEIJING-1995': sourced('hrlibrary-50-167', 'day as in A/RES/50/167'),
  'ICPD-POA-1994': unverified('draft-2024-11-13', 'day unverified: the last of the conference'),
  'CSW68-AGREED-CONCLUSIONS': unverified('draft-2024-11-13', 'day unverified'),
  'UNGPS-2011': sourced('un-mandates-texts'),
  'ARIAT-ACTION-PLAN': unverified('kasama-ariat', 'day unverified: the last of the meeting'),
  'CTOC-COP-RES-10-1': unverified('draft-2024-11-13', 'day unverified: the last of the session'),
  'A/79/322': unverified('draft-2024-11-13', 'title unverified'),
  'A/69/269': unverified(
    'ohchr-sr-trafficking-reports',
    'holder disputed: the advance version names Joy Ngozi Ezeilo, the list Maria Grazia Giammarinaro',
  ),
  'A/C.3/55/3': unverified('draft-2024-11-13', 'kind unverified'),
  'A/79/451': unverified('ares-79-154', 'title unverified'),
  'A/RES/50/167': sourced('un-dec-51-401', 'title as in A/RES/50/167'),
  'A/RES/51/66': unverified('un-ares-51-66', 'day unverified'),
  'A/RES/52/98': unverified('chr-1998-76', 'day confirmed; title unverified'),
  'A/RES/53/116': unverified('args-un-resolutions', 'day confirmed; title unverified'),
  'A/RES/55/67': unverified('undocs-pdfs', 'day confirmed; title unverified'),
  'A/RES/63/156': unverified('args-un-resolutions', 'day confirmed; title unverified'),
  'A/RES/317(IV)': unverified('mtdsg-headings-2018', 'title unverified'),
  'A/RES/46/122': sourced('un-mandates-texts'),
  'E/RES/2006/27': sourced('un-mandates-texts'),
  'GLOBAL-REPORT-TIP': sourced('draft-2024-11-13'),
};

/** Titles of documents in the project's own form, where the facts explain or quote. */
export const DOCUMENT_TITLES: Record<string, string> = {
  'SDG-5.2': 'Sustainable Development Goals, target 5.2 (violence against women and girls)',
  'SDG-8.7': 'Sustainable Development Goals, target 8.7 (forced labour and child labour)',
  'SDG-16.2': 'Sustainable Development Goals, target 16.2 (violence against children)',
  'A/RES/2200 A (XXI)':
    'International Covenant on Economic, Social and Cultural Rights, International Covenant on Civil and Political Rights and Optional Protocol to the International Covenant on Civil and Political Rights',
  'E/CN.4/DEC/2004/110': 'Special Rapporteur on trafficking in persons, especially women and children',
  'E/CN.4/RES/1990/68': 'Rights of the child',
};

/** Symbols of documents that the facts leave empty or give with the place in the document. */
export const DOCUMENT_SYMBOLS: Record<string, string> = {
  'CTOC-COP-RES-10-1': 'CTOC/COP/2020/10',
  'GLOBAL-REPORT-TIP': 'GLOBAL-REPORT-TIP',
};

/** Publications that footnotes of the resolution cite and the facts name only as places of an outcome. */
export const MORE_DOCUMENTS: (Provenance & { symbol: string; title: string; kind: string; date: string })[] =
  [
    {
      symbol: 'A/CONF.177/20/Rev.1',
      title: 'Report of the Fourth World Conference on Women',
      kind: 'report of conference',
      date: '1995',
      ...unverified('draft-2024-11-13', 'symbol unverified; Sales No. E.96.IV.13'),
    },
    {
      symbol: 'A/CONF.171/13/Rev.1',
      title: 'Report of the International Conference on Population and Development',
      kind: 'report of conference',
      date: '1994',
      ...unverified('draft-2024-11-13', 'symbol unverified; Sales No. E.95.XIII.18'),
    },
    {
      symbol: 'E/2024/27',
      title: 'Official Records of the Economic and Social Council, 2024, Supplement No. 7',
      kind: 'official records',
      date: '2024',
      ...sourced('draft-2024-11-13'),
    },
  ];

/**
 * Names in the other languages of the United Nations where the short forms of CLDR are not what the Organization
 * uses.
 */
export const NAMES: Record<string, Record<'ar' | 'zh' | 'fr' | 'ru' | 'es', string>> = {
  PSE: {
    ar: 'دولة فلسطين',
    zh: '巴勒斯坦国',
    fr: 'État de Palestine',
    ru: 'Государство Палестина',
    es: 'Estado de Palestina',
  },
  VAT: { ar: 'الكرسي الرسولي', zh: '教廷', fr: 'Saint-Siège', ru: 'Святой Престол', es: 'Santa Sede' },
  KOR: {
    ar: 'جمهورية كوريا',
    zh: '大韩民国',
    fr: 'République de Corée',
    ru: 'Республика Корея',
    es: 'República de Corea',
  },
  PRK: {
    ar: 'جمهورية كوريا الشعبية الديمقراطية',
    zh: '朝鲜民主主义人民共和国',
    fr: 'République populaire démocratique de Corée',
    ru: 'Корейская Народно-Демократическая Республика',
    es: 'República Popular Democrática de Corea',
  },
  COD: {
    ar: 'جمهورية الكونغو الديمقراطية',
    zh: '刚果民主共和国',
    fr: 'République démocratique du Congo',
    ru: 'Демократическая Республика Конго',
    es: 'República Democrática del Congo',
  },
  COG: { ar: 'الكونغو', zh: '刚果', fr: 'Congo', ru: 'Конго', es: 'Congo' },
  MMR: { ar: 'ميانمار', zh: '缅甸', fr: 'Myanmar', ru: 'Мьянма', es: 'Myanmar' },
};
