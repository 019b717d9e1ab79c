import type { Day, Prerequisite, Status, TreatyRules } from './terms';

/** What decides whether a participant may join. Memberships are today's, whatever the day asked for. */
export interface Membership {
  iloMember: boolean;
  /** Codes of the organizations of which it is a member. */
  memberOf: ReadonlySet<string>;
}

/** Whether the participant may join the treaty at all: nobody before adoption, then members where it is for members. */
export function isEligible(
  rules: Pick<TreatyRules, 'adoptedOn' | 'membersOf'>,
  day: Day,
  participant: Membership,
): boolean {
  if (rules.adoptedOn !== null && day < rules.adoptedOn) return false;
  if (rules.membersOf === null) return true;
  return rules.membersOf === 'ILO' ? participant.iloMember : participant.memberOf.has(rules.membersOf);
}

/**
 * Codes of the treaties that must be joined first and are known not to have been. Where one of several suffices and
 * none was joined, the first is named; where the status of what would suffice is not known, nothing is.
 */
export function missingPrerequisites(
  rules: Pick<TreatyRules, 'prerequisites'>,
  statusOf: (treaty: string) => Status,
): string[] {
  return rules.prerequisites
    .filter((prerequisite) => isMissing(prerequisite, prerequisite.anyOf.map(statusOf)))
    .flatMap((prerequisite) => prerequisite.anyOf.slice(0, 1));
}

function isMissing(prerequisite: Prerequisite, statuses: readonly Status[]): boolean {
  const suffices: readonly Status[] =
    prerequisite.needs === 'CONSENT' ? ['PARTY', 'CONTRACTING'] : ['PARTY', 'CONTRACTING', 'SIGNATORY'];
  return !statuses.some((status) => status === 'NO_DATA' || suffices.includes(status));
}
