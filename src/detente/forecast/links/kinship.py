"""Who is like whom: what subjects of a like record did, and whom one reaches over a third party."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from detente.forecast.links.arrays import Floats, Numbers
from detente.forecast.links.past import Past, Questions, Traces

WIDTH = 48
EVERY = 5
"""The length of an entity's vector, and the days after which vectors are made anew."""

MONTHS, WEEKS = 3, 2
"""Which half-lives of `past.HALF_LIVES` tell the record of an entity, and its present company."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """For each question and each entity as its object: (questions, entities).

    `by_acts` and `by_company` is how often subjects like this one did that to them, alike in whom they did what to, or
    in whom they had to do with; `over_third` how close they stand over one third party.
    """

    by_acts: Floats
    by_company: Floats
    over_third: Floats


class Kin:
    """Makes `Kinship` for the questions of a day, from all that was before it."""

    def __init__(self, entities: int) -> None:
        self.entities = entities
        self.vectors = np.zeros((entities, WIDTH), dtype=np.float32)
        self._made: int | None = None

    def of(self, asked: Questions, past: Past) -> Kinship:
        """How close each entity is to each question; `vectors` are made anew when it is time."""
        size = self.entities
        counts = past.counts.all_at(asked.day)
        subject, objects, relation = past.subject, past.object, past.relation
        weight = np.log1p(counts[:, MONTHS])
        acts, act = np.unique(relation * size + objects, return_inverse=True)
        rarity = np.log(size / (np.bincount(act, minlength=len(acts))[act] + 1))
        by_act = sparse.csr_matrix((weight * rarity, (subject, act)), shape=(size, len(acts)))
        company = sparse.csr_matrix((weight, (subject, objects)), shape=(size, size))
        self._renew(by_act, asked.day)
        done = _Done(subject, objects, relation, weight, size)
        near = sparse.csr_matrix((np.log1p(counts[:, WEEKS]), (subject, objects)), shape=(size, size))
        return Kinship(done.by_like(asked, by_act), done.by_like(asked, company), _over_third(asked, near))

    def profiles(self, asked: Questions, traces: Traces) -> Floats:
        """(questions, `WIDTH`): the mean direction of the objects that the subject did the same to."""
        weight = np.log1p(traces.counts[:, MONTHS]) * traces.same
        shape = (len(asked), self.entities)
        found = sparse.csr_matrix((weight, (traces.question, traces.object)), shape=shape) @ self.vectors
        unit: Floats = found / (np.linalg.norm(found, axis=1, keepdims=True) + 1e-3)
        return unit

    def _renew(self, record: sparse.csr_matrix, day: int) -> None:
        """A truncated singular value decomposition by subspace iteration (Halko et al. 2011), always the same."""
        if self._made is not None and day - self._made < EVERY:
            return
        self._made = day
        unit = sparse.diags(1 / _lengths(record)) @ record
        span = unit @ (unit.T @ np.random.default_rng(0).standard_normal((self.entities, WIDTH + 16)))
        for _ in range(2):
            span = unit @ (unit.T @ np.linalg.qr(span)[0])
        basis = np.linalg.qr(span)[0]
        turn, squares, _ = np.linalg.svd((unit.T @ basis).T @ (unit.T @ basis))
        vectors = (basis @ turn)[:, :WIDTH] * squares[:WIDTH] ** 0.25
        self.vectors = (vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-3)).astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Done:
    subject: Numbers
    object: Numbers
    relation: Numbers
    weight: Floats
    entities: int

    def by_like(self, asked: Questions, record: sparse.csr_matrix) -> Floats:
        """How often those did what is asked who are like the subject in their rows of `record`, itself left out."""
        lengths = _lengths(record)
        unique, which = np.unique(asked.subject, return_inverse=True)
        like = (record[unique] @ record.T).toarray().astype(np.float32) / lengths[unique][:, None] / lengths
        like[np.arange(len(unique)), unique] = 0
        found = np.zeros((len(asked), self.entities), dtype=np.float32)
        order = np.argsort(self.relation, kind="stable")
        for relation in np.unique(asked.relation):
            first, last = np.searchsorted(self.relation[order], [relation, relation + 1])
            rows, questions = order[first:last], np.flatnonzero(asked.relation == relation)
            doers, doer = np.unique(self.subject[rows], return_inverse=True)
            shape = (len(doers), self.entities)
            acts = sparse.csr_matrix((self.weight[rows], (doer, self.object[rows])), shape=shape)
            found[questions] = (acts.T @ like[which[questions]][:, doers].T).T
        return found


def _over_third(asked: Questions, near: sparse.csr_matrix) -> Floats:
    unique, which = np.unique(asked.subject, return_inverse=True)
    share = sparse.diags(1 / (np.asarray(near.sum(axis=1)).ravel() + 1)) @ near
    found: Floats = (share[unique] @ share).toarray().astype(np.float32)[which]
    return found


def _lengths(record: sparse.csr_matrix) -> Floats:
    found: Floats = np.sqrt(np.asarray(record.multiply(record).sum(axis=1)).ravel()) + 1
    return found
