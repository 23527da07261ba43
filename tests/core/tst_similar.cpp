// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/tokens.h"
#include "corpus/similar.h"
#include "randomtext.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace diptych;
using namespace Qt::StringLiterals;

