// A directory for the tests: a certified OpenID provider with invented people, in memory, on loopback.
// Tests change who is in which group and make it change its keys through /test, which no real directory has.
import { createServer } from 'node:http';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import Provider from 'oidc-provider';

const [, , port, ours, secret] = process.argv;
const issuer = `http://127.0.0.1:${port}`;
const people = new Map();
let handle;

function freshKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

function makeProvider() {
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'joint-estate',
      client_secret: secret,
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${ours}/organisation-sign-in/back`],
      post_logout_redirect_uris: [`${ours}/organisation-sign-in/signed-out`],
    }],
    jwks: { keys: [freshKey()] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    // As Entra ID does: what the application asks for stands in the ID token.
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'roles'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    features: {
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    // The application is the organisation's own: nobody is asked whether it may know their name.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    async findAccount(ctx, id) {
      const person = people.get(id) ?? {};
      return {
        accountId: id,
        async claims() {
          return { sub: id, ...person };
        },
      };
    },
  });
  return provider.callback();
}

async function test(request, response) {
  let body = '';
  for await (const chunk of request) body += chunk;
  if (request.url === '/test/keys') {
    handle = makeProvider();
  } else if (request.url.startsWith('/test/people/')) {
    people.set(decodeURIComponent(request.url.slice('/test/people/'.length)), JSON.parse(body));
  } else {
    response.statusCode = 404;
  }
  response.end();
}

handle = makeProvider();
createServer((request, response) => (request.url.startsWith('/test/') ? test(request, response) : handle(request, response)))
  .listen(Number(port), '127.0.0.1', () => console.log('directory is ready'));
