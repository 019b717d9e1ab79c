# The API. Without NEO4J_URI it runs on the embedded engine and keeps its data in /data.

FROM node:20-bookworm-slim AS build
WORKDIR /palermo
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build.js scripts/
COPY cypher cypher
COPY seed seed
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 PALERMO_DATA=/data
WORKDIR /palermo
RUN mkdir /data && chown node:node /data
COPY --from=build /palermo/package.json ./
COPY --from=build /palermo/node_modules node_modules
COPY --from=build /palermo/dist dist
COPY LICENSE ./
COPY cypher cypher
COPY seed seed
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli/main.js", "serve"]
