// The adapters as each framework types its routes: compiled, never run.

import { createServer } from 'node:http';
import {
  type CallbackReceiver,
  forExpress,
  forFastify,
  forHono,
  forKoa,
  forNext,
  forNode,
  forWeb,
} from 'chingchingpay/callback';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import type { NextRequest } from 'next/server.js';

export function mount(receiver: CallbackReceiver): void {
  createServer(forNode(receiver));
  express().post('/callbacks', forExpress(receiver));
  express.Router().use(express.raw({ type: '*/*' }), forExpress(receiver));
  Fastify().register(forFastify(receiver, '/callbacks'));
  new Hono().post('/callbacks', forHono(receiver));
  new Koa().use(forKoa(receiver));
}

export const post = (receiver: CallbackReceiver): ((request: NextRequest) => Promise<Response>) => forNext(receiver);
export const worker = (receiver: CallbackReceiver): { fetch: (request: Request) => Promise<Response> } => ({
  fetch: forWeb(receiver),
});
