import assert from "node:assert/strict";
import { test } from "node:test";
import { NONCES } from "../base/limits.js";
import { RegistrationService } from "../http/registration.js";
import {
  type Cloud,
  CloudFaults,
  decryptPayload,
  encryptPayload,
  legacySignature,
  RegistrationCode,
  Registry,
  registrationSignature,
  sampleRegistry,
} from "../index.js";
import { ACTIVE, cloud, READY, secretOf, signIn } from "./rig.js";

const SECRET = "0123456789abcdefRest";
const NEW = { productId: "REGISTER01", deviceName: "new1" };

interface LegacyReply {
  code: number;
  len: number;
  payload: string;
}

const productSecret = (platform: Cloud): string =>
  platform.registry.product("REGISTER01")?.secret ?? "";

async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const reply = await fetch(url, {
    method: "POST",
    body: JSON.stringify(body),
    headers,
  });
  return {
    status: reply.status,
    json: (await reply.json()) as Record<string, unknown>,
  };
}

/** Each request has a nonce of its own. */
let nonces = 0;
const seconds = () => Math.floor(Date.now() / 1000);

async function legacy(
  platform: Cloud,
  id: { productId: string; deviceName: string },
  secret = productSecret(platform),
  change: Record<string, unknown> = {},
) {
  const [nonce, timestamp] = [++nonces, seconds()];
  const signature = legacySignature(secret, id, nonce, timestamp);
  const body = { ...id, nonce, timestamp, signature, ...change };
  const { status, json } = await post(
    `${platform.httpUrl}/register/dev`,
    body,
    {
      "content-type": "application/x-www-form-urlencoded",
    },
  );
  assert.equal(status, 200);
  return json as unknown as LegacyReply;
}

test("the published vector is decrypted, and encrypted to the same", () => {
  const key = "hzvf5LF9S0isvBhDSauWMaIk";
  const payload =
    "s6FB3a1BA/YYbcmSE12XpeDVmQNDcf1QgVD141RRbmmAnFwQfp1ECAu5O016mCOvYlJJ6V59yM4OqQSiWphfTg==";
  const plain = '{"encryptionType":2,"psk":"lDZ6Uqt+I9E0wW7rvDUs7Q=="}';
  assert.equal(decryptPayload(key, payload), plain);
  assert.equal(encryptPayload(key, plain), payload);
});

test("a device that was made beforehand gets its secret, and again until it has signed in", async (t) => {
  const platform = await cloud(t);
  for (const _ of [1, 2]) {
    const { code, len, payload } = await legacy(platform, READY);
    assert.equal(code, 0);
    const plain = decryptPayload(productSecret(platform), payload);
    assert.equal(len, plain.length);
    assert.deepEqual(JSON.parse(plain), {
      encryptionType: 2,
      psk: secretOf(platform, READY),
    });
  }
  await signIn(t, platform, READY);
  const { code } = await legacy(platform, READY);
  assert.equal(code, RegistrationCode.alreadyRegistered);
});

test("an activated device is refused", async (t) => {
  const platform = await cloud(t);
  const { code } = await legacy(platform, ACTIVE);
  assert.equal(code, RegistrationCode.alreadyRegistered);
});

test("a device is made when the product allows it, and signs in with what it got", async (t) => {
  const platform = await cloud(t);
  const { payload } = await legacy(platform, NEW);
  const { psk } = JSON.parse(decryptPayload(productSecret(platform), payload));
  assert.equal(psk, secretOf(platform, NEW));
  await signIn(t, platform, NEW);
});

/** What the new API answers. */
async function modern(
  platform: Cloud,
  {
    host = new URL(platform.httpUrl).host,
    method = "hmacsha256" as "hmacsha1" | "hmacsha256",
    nonce = ++nonces,
    timestamp = seconds(),
  } = {},
) {
  const body = { ProductId: "REGISTER01", DeviceName: "ready1" };
  const signature = registrationSignature(productSecret(platform), {
    host,
    method,
    timestamp: String(timestamp),
    nonce: String(nonce),
    body: Buffer.from(JSON.stringify(body)),
  });
  const { json } = await post(`${platform.httpUrl}/device/register`, body, {
    "content-type": "application/json",
    "x-tc-algorithm": method === "hmacsha1" ? "HmacSha1" : "HmacSha256",
    "x-tc-timestamp": String(timestamp),
    "x-tc-nonce": String(nonce),
    "x-tc-signature": signature,
  });
  return json.Response as {
    Payload: string;
    Len: number;
    Error?: { Code: number };
  };
}

test("the new API's signature by SHA-1 hashes the body so, too, as the vendor's own tool shows it", () => {
  assert.equal(
    registrationSignature("PRODUCT_SECRETKEY", {
      host: "ap-guangzhou.gateway.tencentdevices.com",
      method: "hmacsha1",
      timestamp: "1629362589",
      nonce: "333464802",
      body: Buffer.from(
        '{"ProductId":"PRODUCT_ID1","DeviceName":"DEVICENAME1"}',
      ),
    }),
    "7u3+tAPlt8O4mPpBm3lambv23sw=",
  );
});

test("the new API gives the same secret, whichever host is signed", async (t) => {
  const platform = await cloud(t);
  const { host, hostname } = new URL(platform.httpUrl);
  const hosts = [host, hostname, "ap-guangzhou.gateway.tencentdevices.com"];
  for (const host of hosts)
    for (const method of ["hmacsha256", "hmacsha1"] as const) {
      const { Payload, Len } = await modern(platform, { host, method });
      const plain = decryptPayload(productSecret(platform), Payload);
      assert.equal(Len, plain.length);
      assert.equal(JSON.parse(plain).psk, secretOf(platform, READY));
    }
});

test("the new API refuses with the same codes", async (t) => {
  const platform = await cloud(t);
  const body = { ProductId: "REGISTER01", DeviceName: "ready1" };
  const headers = {
    "x-tc-algorithm": "HmacSha256",
    "x-tc-timestamp": "1",
    "x-tc-nonce": "1",
    "x-tc-signature": "no",
  };
  const { json } = await post(
    `${platform.httpUrl}/device/register`,
    body,
    headers,
  );
  const { Error: error } = json.Response as {
    Error: { Code: number };
  };
  assert.equal(error.Code, RegistrationCode.checkSecret);
});

test("each refusal has the code that the state deserves", async (t) => {
  const products = [
    {
      productId: "PRODUCT001",
      productSecret: SECRET,
      dynamicRegistration: true,
      devices: [{ deviceName: "there", deviceSecret: "AAAA" }],
      registrations: 1,
    },
    {
      productId: "PRODUCT002",
      productSecret: SECRET,
      dynamicRegistration: true,
      autoCreate: 1,
    },
    { productId: "PRODUCT003", productSecret: SECRET },
  ];
  const platform = await cloud(t, { registry: new Registry({ products }) });
  const code = async (
    productId: string,
    deviceName: string,
    secret = SECRET,
    change = {},
  ) => (await legacy(platform, { productId, deviceName }, secret, change)).code;
  assert.equal(await code("PRODUCT009", "x"), 1004);
  assert.equal(await code("PRODUCT001", "not a name"), 1006);
  assert.equal(await code("PRODUCT001", "there", SECRET, { nonce: "1" }), 1006);
  assert.equal(
    await code("PRODUCT001", "there", SECRET, { deviceName: 1 }),
    1006,
  );
  assert.equal(await code("PRODUCT001", "there", `${SECRET}x`), 1010);
  assert.equal(
    await code("PRODUCT001", "there", SECRET, { timestamp: 5 }),
    1010,
  );
  assert.equal(await code("PRODUCT003", "x"), 1011);
  assert.equal(await code("PRODUCT001", "there"), 0);
  assert.equal(await code("PRODUCT001", "there"), 1012);
  assert.equal(await code("PRODUCT001", "elsewhere"), 1020);
  assert.equal(await code("PRODUCT002", "first"), 0);
  assert.equal(await code("PRODUCT002", "first"), 0);
  assert.equal(await code("PRODUCT002", "second"), 1031);
});

test("an internal error of the platform is 1000, as often as it is asked for", async (t) => {
  const platform = await cloud(t);
  platform.faults.failRegistration();
  assert.equal((await legacy(platform, READY)).code, RegistrationCode.internal);
  assert.equal((await legacy(platform, READY)).code, 0);
});

test("so many nonces are remembered, each refused; with one more the oldest goes, and no other", () => {
  const now = 1_700_000_000;
  const registry = sampleRegistry();
  const secret = registry.product(READY.productId)?.secret ?? "";
  const service = new RegistrationService(
    registry,
    new CloudFaults(),
    () => now * 1_000,
    () => {},
  );
  const ask = (nonce: number) =>
    service.legacy({
      ...READY,
      nonce,
      timestamp: now,
      signature: legacySignature(secret, READY, nonce, now),
    }).code;
  const codes = (first: number, last: number) =>
    new Set(Array.from({ length: last - first + 1 }, (_, n) => ask(first + n)));
  const refused = new Set([RegistrationCode.invalidParam]);
  assert.deepEqual(codes(1, NONCES), new Set([0]));
  assert.deepEqual(codes(1, NONCES), refused);
  assert.equal(ask(NONCES + 1), 0);
  assert.deepEqual(codes(2, NONCES + 1), refused);
  // Forgotten: it takes the place of the one that is the oldest by now.
  assert.equal(ask(1), 0);
  assert.equal(ask(2), 0);
  assert.deepEqual(codes(4, NONCES + 1), refused);
});

test("a request that is replayed, a nonce that has been there and a time out of the window are refused", async (t) => {
  let now = 1_700_000_000_000;
  const platform = await cloud(t, { wallClock: () => now });
  const request = (nonce: number, timestamp: number) => ({
    ...READY,
    nonce,
    timestamp,
    signature: legacySignature(
      productSecret(platform),
      READY,
      nonce,
      timestamp,
    ),
  });
  const ask = async (body: object) =>
    (await post(`${platform.httpUrl}/register/dev`, body)).json.code;
  const { invalidParam } = RegistrationCode;
  const first = request(1, 1_700_000_000);
  assert.equal(await ask(first), 0);
  assert.equal(await ask(first), invalidParam);
  assert.equal(await ask(request(1, 1_700_000_100)), invalidParam);
  for (const apart of [-601, 601])
    assert.equal(await ask(request(2, 1_700_000_000 + apart)), invalidParam);
  for (const [nonce, apart] of [
    [3, -600],
    [4, 600],
  ] as const)
    assert.equal(await ask(request(nonce, 1_700_000_000 + apart)), 0);
  // Nobody can use a nonce up without the secret.
  const unsigned = { ...request(5, 1_700_000_000), signature: "none" };
  assert.equal(await ask(unsigned), RegistrationCode.checkSecret);
  assert.equal(await ask(request(5, 1_700_000_000)), 0);
  // Long after, the nonce may be drawn again; the old request is too old by then.
  now += 1_300_000;
  assert.equal(await ask(first), invalidParam);
  assert.equal(await ask(request(1, 1_700_001_300)), 0);
});

test("the new API refuses what is replayed, a nonce that has been there and a time out of the window, too", async (t) => {
  const now = 1_700_000_000;
  const platform = await cloud(t, { wallClock: () => now * 1_000 });
  const code = async (nonce: number, timestamp: number) =>
    (await modern(platform, { nonce, timestamp })).Error?.Code;
  const { invalidParam } = RegistrationCode;
  assert.equal(await code(1, now), undefined);
  assert.equal(await code(1, now), invalidParam);
  assert.equal(await code(1, now + 100), invalidParam);
  for (const apart of [-601, 601])
    assert.equal(await code(2, now + apart), invalidParam);
  assert.equal(await code(2, now), undefined);
});
