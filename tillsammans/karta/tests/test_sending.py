"""A package arrives whole, once, whatever happens to the line on its way; by a real server on this machine."""

import hashlib

import pytest

from tillsammans.karta.sending import Sender, SendingError
from tillsammans.karta.tests.study_server import TOKEN


@pytest.fixture
def package(tmp_path):
    path = tmp_path / "paket.zip"
    path.write_bytes(bytes(range(256)) * 40)
    return path


def sender(package, study, **more):
    return Sender(package, study.address, more.pop("token", TOKEN), piece=4096, patience=(0, 0), **more)


def test_a_package_arrives_whole_in_pieces_and_says_how_far_it_is(study, package):
    shares = []
    assert sender(package, study).send(shares.append)
    assert list(study.received.values()) == [package.read_bytes()]
    assert study.asked == [
        ("bytes */10240", 0),
        ("bytes 0-4095/10240", 4096),
        ("bytes 4096-8191/10240", 4096),
        ("bytes 8192-10239/10240", 2048),
    ]
    assert shares == [0.4, 0.8, 1.0]


def test_the_same_package_twice_is_one_delivery(study, package):
    assert sender(package, study).send()
    study.asked.clear()
    assert sender(package, study).send() is False
    assert study.asked == [("bytes */10240", 0)]


def test_what_was_cut_off_goes_on_where_it_ended(study, package):
    content = package.read_bytes()
    study.received[hashlib.sha256(content).hexdigest()] = bytearray(content[:5000])
    assert sender(package, study).send()
    assert study.asked[1][0] == "bytes 5000-9095/10240"


def test_a_server_that_stumbles_is_asked_again(study, package):
    study.trouble = [lambda view: view.say(503, {}), lambda view: view.connection.close()]
    assert sender(package, study).send()


def test_a_piece_that_came_twice_is_counted_once(study, package):
    def took_it_and_died(view):
        [have] = study.received.values()
        have += package.read_bytes()[:4096]
        view.connection.close()

    def first(view):
        study.trouble.append(took_it_and_died)
        study.received[hashlib.sha256(package.read_bytes()).hexdigest()] = bytearray()
        view.say(200, {"mottaget": 0, "klart": False})

    study.trouble = [first]
    assert sender(package, study).send()
    assert list(study.received.values()) == [package.read_bytes()]


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (lambda view: view.say(400, {"fel": "Rundan är stängd."}), "Rundan är stängd"),
        (lambda view: view.say(404, {}), "svar 404"),
        (lambda view: view.say(302, {}, Location="https://example.org/"), "har flyttat"),
        (lambda view: view.say(200, {"hej": 1}), "inte från studiens"),
    ],
)
def test_a_refusal_ends_it_with_the_receivers_own_words(study, package, trouble, sentence):
    study.trouble = [trouble]
    with pytest.raises(SendingError, match=sentence):
        sender(package, study).send()
    assert len(study.asked) == 1


def test_a_wrong_code_is_refused(study, package):
    with pytest.raises(SendingError, match="Koden gäller inte"):
        sender(package, study, token="fel").send()


def test_a_server_that_never_answers_is_given_up_on_after_a_while(study, package):
    study.trouble = [lambda view: view.say(500, {}) for _ in range(9)]
    with pytest.raises(SendingError, match="svarar inte"):
        sender(package, study).send()
    assert len(study.asked) == 3


def test_a_server_that_takes_nothing_is_given_up_on(study, package):
    study.trouble = [lambda view: view.say(200, {"mottaget": 0, "klart": False}) for _ in range(9)]
    with pytest.raises(SendingError, match="tar inte emot mer"):
        sender(package, study).send()


@pytest.mark.parametrize(
    "address", ["http://example.org", "ftp://example.org", "file:///etc/passwd", "example.org"]
)
def test_nothing_is_sent_in_the_clear(package, address):
    with pytest.raises(SendingError, match="https"):
        Sender(package, address, TOKEN)


def test_nothing_is_sent_without_a_code(package):
    with pytest.raises(SendingError, match="kod"):
        Sender(package, "https://example.org", "")
