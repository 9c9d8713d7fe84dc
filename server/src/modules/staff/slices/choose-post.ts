import { choosePostBody, refusal, sessionView } from '@jieyou/contracts';
import { nobodyScope } from '../../../platform/db/index.ts';
import type { App } from '../../../platform/http/index.ts';
import { originOf } from '../../../platform/http/index.ts';
import { logAccount } from '../store/account-log.ts';
import { choosePostOf } from '../store/session-store.ts';
import type { StaffDeps } from './deps.ts';
import { hashOf, personOf } from './own-session.ts';
import { sessionViewOf } from './session-view.ts';

const notYours = { code: 'not_your_post', words: '这不是您的在任岗位，请从列出的岗位中选择。' };

/** 选择岗位, among one's own that are in term today. */
export function choosePostRoute(app: App, { db, now }: StaffDeps): void {
  app.route({
    method: 'POST',
    url: '/session/post',
    config: { access: 'signed_in', beforePost: true },
    schema: {
      summary: '选择岗位',
      tags: ['session'],
      body: choosePostBody,
      response: { 200: sessionView, 409: refusal },
    },
    handler: async (request, reply) => {
      const person = personOf(request);
      const post = person.posts.find(({ id }) => id === request.body.postId);
      if (!post) return reply.code(409).send(notYours);
      const { county, staffId } = person;
      await db.inScope(nobodyScope, async (tx) => {
        await choosePostOf(tx, hashOf(person), post.id);
        const { address } = originOf(request);
        await logAccount(tx, { county, at: now(), event: 'post_chosen', staffId, address, detail: { post: post.id } });
      });
      return reply.code(200).send(await sessionViewOf(db, { ...person, post }));
    },
  });
}
