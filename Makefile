# Every command of the project. `make dev` and `make test` install what they lack; `make help` lists them all.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup dev test check e2e lighthouse chaos bench up staging down migrate schema openapi audit doctor

help: ## This list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install everything that the other commands need (each of them does its own part by itself)
	@scripts/setup all

dev: ## The whole product on http://localhost:8000, engine on 5000 (WATCH=1: rebuild on change)
	@scripts/dev

test: ## All tests: Rust on real Postgres and Redis, WebAssembly, then the browser on the release build
	@scripts/test

check: ## What needs no running product: formats, lints, docs, licences, schema, migrations, boundaries
	@scripts/check

e2e: ## Only the browser tests, on the release build (ARGS="workout.spec.ts --project=phone")
	@scripts/e2e $(ARGS)

lighthouse: ## Lighthouse on a phone, the median of three runs (ARGS="/ /plan")
	@scripts/lighthouse $(ARGS)

chaos: ## Engine, Postgres and devices killed at random for SECONDS=600; nothing may be lost or doubled (SEED=1)
	@scripts/chaos

bench: ## Benchmarks of the coaching core and of the engine against bare SQL
	@scripts/bench

up: ## The whole product in containers on http://localhost:8000
	@scripts/containers up

staging: ## Staging in containers: two engines behind a load balancer, mail sink on http://localhost:8025
	@scripts/containers staging

down: ## Stop the containers of both; their data stays
	@scripts/containers down

migrate: ## Bring the database of DATABASE_URL (or the one of make dev) up to date
	@scripts/database migrate

schema: ## Regenerate the engine's schema.rs from the migrations
	@scripts/database schema

openapi: ## Regenerate docs/openapi.json from the engine
	@scripts/openapi

audit: ## Known vulnerabilities in the dependencies (needs the network)
	@scripts/audit

doctor: ## What is wrong on this machine, in words
	@scripts/doctor
