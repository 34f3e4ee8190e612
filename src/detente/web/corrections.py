from starlette.requests import Request
from starlette.responses import Response
from detente.web.forms import posted
from detente.web.rendering import page

def ask(request: Request) -> Response:
    raise NotImplementedError

@posted
def keep(request, form) -> Response:
    raise NotImplementedError

def page_of_corrections(request: Request) -> Response:
    raise NotImplementedError
