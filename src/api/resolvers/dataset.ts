import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';

import { nameIn, type State } from '../../questions/things';
import type { Context } from '../context';
import { DatasetType } from '../types/dataset';
import { LanguageEnum } from '../types/enums';
import { StateType } from '../types/participants';

@Resolver(() => StateType)
export class StateNameResolver {
  @FieldResolver(() => String, {
    description:
      'As the depositary writes it; in another language where the data has it, otherwise in English.',
  })
  name(
    @Root() state: State,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'EN', description: 'The language.' })
    language: string | null,
  ) {
    return nameIn(state, language);
  }
}

@Resolver(() => DatasetType)
export class DatasetResolver {
  @FieldResolver(() => String, { description: 'When this revision was loaded, ISO 8601 in UTC.' })
  loadedAt(@Ctx() context: Context) {
    return context.loadedAt();
  }

  @FieldResolver(() => Int, { description: 'How many nodes the graph has.' })
  async nodeCount(@Ctx() { loaders }: Context) {
    return (await loaders.sizes()).nodes;
  }

  @FieldResolver(() => Int, { description: 'How many relationships the graph has.' })
  async edgeCount(@Ctx() { loaders }: Context) {
    return (await loaders.sizes()).relationships;
  }
}
